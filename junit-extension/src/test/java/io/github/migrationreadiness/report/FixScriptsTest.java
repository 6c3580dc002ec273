package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.suite.SourceContentChecks;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
    void mendsEverythingStatementByStatement() throws IOException, SQLException {
        check();
        new PsqlByJdbc(server).run(Files.readString(script()));
        assertMended();
    }

    @Test
    void mendsEverythingInPsql() throws IOException {
        assumeThat(Command.find("psql")).as("psql is installed").isPresent();
        check();
        Command.Result result = Command.of(
                        "psql",
                        "-X",
                        "-d",
                        server.url("postgres").replace("jdbc:", ""),
                        "-U",
                        TestServer.SUPERUSER,
                        "-f",
                        script().toString())
                .run();
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(Path.of("broken-out")).doesNotExist();
        assertMended();
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
