package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class FixReportTest {

    static final List<String> HOSTILE = SampleReport.HOSTILE;

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00.123Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void saysWhatEachStatementIsForAndWhoRunsIt() throws IOException {
        write(
                SampleReport.violated("orders", SampleReport.dropping("CAST (text AS integer)")),
                serverWide(
                        "wal_level",
                        Remediation.sql(Side.SOURCE, "ALTER SYSTEM SET wal_level = 'logical';")
                                .thenRestart()),
                serverWide("max_connections", Remediation.manual("Set it in the parameter group")));
        assertThat(script("fix-source.sql")).isEqualTo("""
                -- fix-source.sql: mends what stands in the way of the migration
                -- For the source old:5432 (PostgreSQL 13.23, SELF_MANAGED)
                -- Written 2026-11-21T12:00:00Z by Migration Readiness %s
                -- Review before running: Migration Readiness never runs it. What is dropped is gone.
                -- Run it with psql, connected to the database postgres. It stops at the first error;
                -- the next run of the tests writes a script of what is left.
                \\set ON_ERROR_STOP on
                SET client_encoding = 'UTF8';

                -- [603107] GUC Settings Error
                -- max_connections is in the way
                -- By hand: Set it in the parameter group

                -- [603107] GUC Settings Error
                -- wal_level is in the way
                -- Run by a superuser.
                -- Takes effect after a restart of the server.
                ALTER SYSTEM SET wal_level = 'logical';

                \\connect "orders"
                SET client_encoding = 'UTF8';

                -- [603409] User-defined casts present
                -- CAST (text AS integer) is in the way
                -- Run by the object's owner, or a superuser.
                DROP CAST (text AS integer);

                \\echo 'Restart the server: some settings take effect only then.'
                """.formatted(KitVersion.current()));
        assertThat(folder).isDirectoryNotContaining("glob:**fix-target*").isDirectoryNotContaining("glob:**.sh");
    }

    @Test
    void runsOnceWhatMendsSeveralFindings() throws IOException {
        Remediation grant = Remediation.sql(Side.SOURCE, "GRANT pg_read_all_data TO \"migrator\";")
                .in(Place.ANY);
        write(
                SampleReport.violated("billing", tables(12, grant)),
                SampleReport.violated("orders", SampleReport.finding("table one", grant)));
        assertThat(script("fix-source.sql"))
                .containsOnlyOnce("GRANT pg_read_all_data")
                .doesNotContain("\\connect")
                .contains("-- table 10 is in the way\n-- … and 3 more\n");
    }

    @Test
    void isTheSameInWhateverOrderTheResultsCame() throws IOException {
        ReportedResult orders = SampleReport.violated("orders", SampleReport.dropping("CAST (a AS b)"));
        ReportedResult billing = SampleReport.violated("billing", SampleReport.dropping("CAST (a AS b)"));
        write(orders, billing);
        String first = script("fix-source.sql");
        write(billing, orders);
        assertThat(script("fix-source.sql")).isEqualTo(first).containsSubsequence("\"billing\"", "\"orders\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VIOLATED"})
    void leavesOutWhatIsNotViolated(Status status) throws IOException {
        write(SampleReport.result(
                PostgresError.USER_DEFINED_CASTS,
                status,
                Side.SOURCE,
                "orders",
                SampleReport.dropping("CAST (a AS b)")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesOutWhatIsAccepted() throws IOException {
        write(SampleReport.violated(
                "orders", SampleReport.accepted("CAST (a AS b)"), SampleReport.dropping("CAST (c AS d)")));
        assertThat(script("fix-source.sql")).contains("DROP CAST (c AS d);").doesNotContain("(a AS b)");
    }

    @Test
    void removesTheScriptsOfAnEarlierBuildAndNothingElse() throws IOException {
        for (String name : List.of("fix-source.sql", "fix-target-2.sql", "fix-azure.sh", "fix-source.sql.mine")) {
            Files.createFile(folder.resolve(name));
        }
        write(SampleReport.violated("orders", SampleReport.dropping("CAST (a AS b)")));
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("fix-source.sql", "fix-source.sql.mine");
        }
        assertThat(script("fix-source.sql")).isNotEmpty();
    }

    @Test
    void saysWhatIsCut() throws IOException {
        write(SampleReport.ofMany(1_000, SampleReport.violated("orders", SampleReport.dropping("CAST (a AS b)"))));
        assertThat(script("fix-source.sql"))
                .endsWith("-- … and 999 more of [603409] in database \"orders\" not listed (readiness.max-findings)\n");
    }

    @Test
    void givesTheResolutionWhereNoFixIsKnown() throws IOException {
        write(SampleReport.violated("orders", SampleReport.finding("CAST (a AS b)", null)));
        assertThat(script("fix-source.sql")).contains("-- By hand: Drop them.\n");
    }

    @Test
    void keepsServersApart() throws IOException {
        write(
                SampleReport.onSource(
                        "one:5432", SampleReport.violated("orders", SampleReport.dropping("CAST (a AS b)"))),
                SampleReport.onSource(
                        "two:5432", SampleReport.violated("orders", SampleReport.dropping("CAST (c AS d)"))));
        assertThat(script("fix-source.sql")).contains("one:5432", "(a AS b)").doesNotContain("(c AS d)");
        assertThat(script("fix-source-2.sql")).contains("two:5432", "(c AS d)").doesNotContain("(a AS b)");
    }

    @ParameterizedTest
    @CsvSource({
        "JUDGED, \\connect \"orders\"",
        "POSTGRES, \\connect \"postgres\"",
        "TEMPLATE1, \\connect \"template1\"",
    })
    void connectsToWhereTheStatementBelongs(Place place, String connect) throws IOException {
        Remediation fix = Remediation.sql(Side.TARGET, "SELECT 1;").in(place);
        write(SampleReport.violated("orders", SampleReport.finding("schema public", fix)));
        assertThat(script("fix-target.sql").lines()).contains(connect);
    }

    @Test
    void partsAStatementFromTheNextOneAlsoWhereItLacksASemicolon() throws IOException {
        write(SampleReport.violated("orders", SampleReport.finding("x", Remediation.sql(Side.SOURCE, "SELECT 1"))));
        assertThat(script("fix-source.sql")).contains("SELECT 1\n;\n");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void showsNamesInCommentsOnly(String name) throws IOException {
        Remediation inSql = Remediation.sql(Side.SOURCE, "SELECT 1;").in(Place.ANY);
        write(
                SampleReport.violated(name, SampleReport.finding(name, inSql)),
                SampleReport.violated(name, SampleReport.finding(name, Remediation.manual(name))),
                SampleReport.violated(name, SampleReport.finding(name, Remediation.azureCli("az version"))));
        lines("fix-source.sql").containsExactly("\\set ON_ERROR_STOP on", "SET client_encoding = 'UTF8';", "SELECT 1;");
        lines("fix-azure.sh")
                .filteredOn(line -> !line.startsWith(":") && !line.startsWith("#"))
                .containsExactly("set -euo pipefail", "az version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders | \\connect \"orders\"",
                "Orders \"new\" | \\connect -reuse-previous=on \"dbname='Orders \"\"new\"\"'\"",
                "postgres://x | \\connect -reuse-previous=on \"dbname='postgres://x'\"",
                "a=b 'c' \\d | \\connect -reuse-previous=on \"dbname='a=b \\'c\\' \\\\d'\"",
            })
    void connectsToADatabaseOfAnyName(String database, String connect) {
        assertThat(PsqlConnect.to(database)).isEqualTo(connect + "\n");
    }

    @Test
    void runsNothingInADatabaseThatPsqlCannotName() throws IOException {
        write(SampleReport.violated("a\nb", SampleReport.dropping("CAST (a AS b)")));
        lines("fix-source.sql").containsExactly("\\set ON_ERROR_STOP on", "SET client_encoding = 'UTF8';");
        assertThat(script("fix-source.sql")).contains("\"a\\u000ab\"", "-- DROP CAST (a AS b);");
    }

    private static ReportedResult serverWide(String object, Remediation fix) {
        return SampleReport.result(
                PostgresError.WAL_LEVEL_NOT_LOGICAL,
                Status.VIOLATED,
                Side.SOURCE,
                null,
                SampleReport.finding(object, fix));
    }

    private static ReportedFinding[] tables(int count, Remediation fix) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> SampleReport.finding("table " + number, fix))
                .toArray(ReportedFinding[]::new);
    }

    private ListAssert<String> lines(String name) throws IOException {
        return assertThat(script(name).lines().toList()).filteredOn(line -> !line.startsWith("--") && !line.isEmpty());
    }

    private void write(ReportedResult... results) throws IOException {
        new FixReport(NOON).write(new Report(Arrays.asList(results), List.of()), SampleReport.settings(folder));
    }

    private String script(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
