package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.testservers.Command;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** psql gets into databases whose names whoever prints the script must not see as they are. */
class PsqlConnectTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[31m",
                "\u202eb\u2066 'x' \\ \"y\" =",
                "##vso[task.complete]",
                "tab\there :name `id` \u0085\udb40\udc01"
            })
    void getsThereByAnyName(String name) throws IOException {
        String connect = PsqlConnect.to(name);
        assertThat(Invisible.in(connect.strip())).isFalse();
        assertThat(connect).doesNotContain("##vso[");
        assumeThat(Command.find("psql")).as("psql is installed").isPresent();
        TestServer server = TestServer.major("16");
        try (TestDatabase database = server.createDatabase(name)) {
            Path script = Files.writeString(
                    folder.resolve("script.sql"),
                    "\\set ON_ERROR_STOP on\n" + PsqlConnect.to(database.name())
                            + "CREATE TABLE public.reached (id int);\n");
            Command.Result result = Command.of(
                            "psql",
                            "-X",
                            "-d",
                            server.url("postgres").replace("jdbc:", ""),
                            "-U",
                            TestServer.SUPERUSER,
                            "-f",
                            script.toString())
                    .run();
            assertThat(result.status()).as(result.output()).isZero();
            assertThat(database.column("SELECT 'reached' FROM pg_catalog.pg_class WHERE relname = 'reached'"))
                    .hasSize(1);
        }
    }
}
