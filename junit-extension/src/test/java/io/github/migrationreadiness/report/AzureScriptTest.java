package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.testservers.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fix-azure.sh} as bash runs it, with an {@code az} that says what it was asked for. */
class AzureScriptTest {

    private static final Remediation ALLOW = Remediation.azureCli("az postgres flexible-server parameter set"
            + " --resource-group <group> --server-name <server> --name azure.extensions --value 'a b,$(touch c)'");
    private static final Remediation SET = Remediation.azureCli(
                    "az postgres server configuration set --resource-group <group> --server-name <server> --name w")
            .thenRestart();

    private static final Map<String, String> NAMES = Map.of(
            "SOURCE_RESOURCE_GROUP", "old group",
            "SOURCE_SERVER", "old",
            "TARGET_RESOURCE_GROUP", "new group",
            "TARGET_SERVER", "new $(touch c)");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path az = Files.writeString(folder.resolve("az"), """
                #!/bin/sh
                case "$*" in
                  *"parameter show"*) [ "$AZ" = broken ] && exit 1; echo 'pg_trgm, A B,None' ;;
                  *) printf '<%s>' "$@"; echo ;;
                esac
                """);
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwx------"));
        Report report = SampleReport.of(
                result(
                        Side.TARGET,
                        SampleReport.finding("extension \"a b\"", ALLOW),
                        SampleReport.finding("another", ALLOW)),
                result(Side.SOURCE, SampleReport.finding("w", SET)));
        new FixReport(Clock.systemUTC()).write(report, SampleReport.settings(folder));
    }

    @Test
    void asksEachServerOnceForWhatItLacks() {
        assertThat(run(NAMES)).isEqualTo(new Command.Result(0, """
                <postgres><server><configuration><set><--resource-group><old group><--server-name><old><--name><w>
                Restart old: some settings take effect only then.
                <postgres><flexible-server><parameter><set><--resource-group><new group><--server-name><new $(touch c)>\
                <--name><azure.extensions><--value><pg_trgm,A B,$(touch c)>
                """));
        assertThat(Path.of("c")).doesNotExist();
    }

    /** Without what is there, the command would empty the list. */
    @Test
    void setsNoListThatCannotBeRead() {
        Map<String, String> names = new HashMap<>(NAMES);
        names.put("AZ", "broken");
        Command.Result result = run(names);
        assertThat(result.status()).isNotZero();
        assertThat(result.output()).contains("<configuration>").doesNotContain("azure.extensions");
    }

    @Test
    void doesNothingBeforeItKnowsEveryName() {
        Command.Result result = run(Map.of("SOURCE_RESOURCE_GROUP", "group", "SOURCE_SERVER", "old"));
        assertThat(result.status()).isNotZero();
        assertThat(result.output())
                .contains("TARGET_RESOURCE_GROUP: is the resource group of the server")
                .doesNotContain("<postgres>");
    }

    @Test
    void pleasesShellCheck() {
        assumeThat(Command.find("shellcheck")).as("shellcheck is installed").isPresent();
        assertThat(Command.of("shellcheck", script()).run()).isEqualTo(new Command.Result(0, ""));
    }

    private Command.Result run(Map<String, String> names) {
        return Command.of("env", "PATH=" + folder + ":" + System.getenv("PATH"), "bash", script())
                .with(names)
                .run();
    }

    private String script() {
        return folder.resolve("fix-azure.sh").toString();
    }

    private static ReportedResult result(Side side, ReportedFinding... findings) {
        return SampleReport.result(PostgresError.EXTENSIONS_NOT_ALLOWLISTED, Status.VIOLATED, side, null, findings);
    }
}
