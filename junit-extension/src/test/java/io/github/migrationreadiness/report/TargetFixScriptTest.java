package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.suite.TargetDatabaseChecks;
import io.github.migrationreadiness.testservers.Command;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fix-target.sql}, whose statements belong elsewhere than in the database that was judged. */
class TargetFixScriptTest {

    private static final TestServer TARGET = SimulatedFlexibleServer.of("16", "")
            .preparedInTemplate("ALTER SCHEMA public OWNER TO postgres")
            .server();

    private final TestDatabase database = TestServer.major("16").createDatabase("In the \"way\"");

    @TempDir
    private Path folder;

    @BeforeEach
    void standInTheWay() {
        TARGET.execute("CREATE DATABASE " + database.quotedName());
    }

    @AfterEach
    void drop() {
        TARGET.execute("DROP DATABASE IF EXISTS " + database.quotedName());
        database.close();
    }

    @Test
    void leavesADatabaseToTheUserAndMendsTheTemplate() throws IOException {
        check();
        assertThat(Files.readString(script()))
                .contains("-- By hand: once nobody needs it any more, DROP DATABASE " + database.quotedName() + ";")
                .doesNotContain("\nDROP DATABASE");
        TARGET.execute("DROP DATABASE " + database.quotedName());
        check();
        fix("\\connect \"template1\"");
        check();
        assertThat(script()).doesNotExist();
    }

    private void fix(String line) throws IOException {
        String script = Files.readString(script());
        assertThat(script.lines()).contains(line);
        assertThat(PsqlRun.on(TARGET).of(script())).returns(0, Command.Result::status);
    }

    private void check() {
        Launch.reportingTo(folder)
                .on(database.server())
                .with("readiness.databases", database.quotedName())
                .with("readiness.target.url", TARGET.url("postgres"))
                .with("readiness.target.user", SimulatedFlexibleServer.MIGRATION_LOGIN)
                .run(TargetTestCases.class);
    }

    private Path script() {
        return folder.resolve("fix-target.sql");
    }

    @MigrationReadiness
    static class TargetTestCases implements TargetDatabaseChecks {}
}
