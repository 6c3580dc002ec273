package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.suite.SourceContentChecks;
import io.github.migrationreadiness.testservers.Command;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Violated before, passed after: {@code fix-source.sql} on a real server, with names that try to get out of it. */
class FixScriptsTest {

    /** In a statement the name is in quotes, and in a comment it is on one line. */
    private static final String NAME = """
            "a
            \\! touch broken-out
            DROP TABLE public.untouched;
            -- '' "" */ $$ :name \\"
            """.strip();

    private final TestServer server = TestServer.major("16");
    private final List<TestDatabase> databases = Stream.of("Fix \"new\" = 'x' \\ %", "postgres://fix", "fix")
            .map(server::createDatabase)
            .toList();
    private final TestRole role = server.createRole("");

    @TempDir
    private Path folder;

    @BeforeEach
    void plantFaults() {
        for (TestDatabase database : databases) {
            database.execute(
                    "CREATE TABLE public.untouched (id int)",
                    "CREATE TYPE public." + NAME + " AS ENUM ('a')",
                    "CREATE CAST (int AS public." + NAME + ") WITH INOUT",
                    "CREATE COLLATION public." + NAME + " FROM \"C\"",
                    "CREATE TYPE public.shell",
                    "CREATE EXTENSION citext SCHEMA pg_catalog",
                    "GRANT SELECT ON pg_catalog.pg_authid TO " + role.quotedName());
        }
    }

    @AfterEach
    void dropAll() {
        databases.forEach(TestDatabase::close);
        role.close();
    }

    @Test
    void fixesEverythingInPsql() throws IOException {
        check();
        assertThat(PsqlRun.on(server).of(script()))
                .returns(0, Command.Result::status)
                .extracting(Command.Result::output)
                .asString()
                .contains("Done:", "[603409] cast (integer AS public.\"a\\n\\! touch")
                .doesNotContain("Left:");
        assertThat(Path.of("broken-out")).doesNotExist();
        assertMended();
    }

    /** What has come to depend on an object since it was checked stops neither the rest of its database nor the others. */
    @Test
    void goesOnAfterAnErrorAndSaysWhatIsLeft() throws IOException {
        check();
        databases.get(0).execute("CREATE TABLE public.late (note text COLLATE public." + NAME + ")");
        Command.Result result = PsqlRun.on(server).of(script());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.output())
                .containsSubsequence(
                        "Left:", "[603403] collation public.", ": cannot drop collation", "something was left");
        check();
        assertThat(violated()).isEqualTo(1);
        assertThat(Files.readString(script()))
                .contains(
                        "-- By hand: drop or change what depends on it first (column note of table public.late), then DROP");
    }

    @Test
    void goesOnAfterADatabaseThatCannotBeOpened() throws IOException {
        check();
        databases.get(1).close();
        Command.Result result = PsqlRun.on(server).of(script());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.output())
                .contains("Left:\n  database \"" + databases.get(1).name() + "\" cannot be opened\n");
        assertThat(databases.get(2).column("SELECT collname FROM pg_collation WHERE oid >= 16384"))
                .isEmpty();
    }

    private void assertMended() throws IOException {
        assertThat(violated()).isEqualTo(5L * databases.size());
        check();
        assertThat(violated()).isZero();
        assertThat(script()).doesNotExist();
        assertThat(databases)
                .allSatisfy(database -> assertThat(database.column("SELECT pg_catalog.to_regclass('public.untouched')"))
                        .containsExactly("untouched"));
    }

    private void check() {
        Launch.reportingTo(folder)
                .on(server)
                .with("readiness.databases", names())
                .run(ContentTestCases.class);
    }

    private String names() {
        return databases.stream().map(TestDatabase::quotedName).collect(Collectors.joining(","));
    }

    private long violated() throws IOException {
        return JsonObject.of(Json.read(folder.resolve("readiness-report.json"))).array("results").stream()
                .filter(result -> result.toString().contains("status=VIOLATED"))
                .count();
    }

    private Path script() {
        return folder.resolve("fix-source.sql");
    }

    @MigrationReadiness
    static class ContentTestCases implements SourceContentChecks {}
}
