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

    private static final String SESSION =
            "SET client_encoding = 'UTF8'; SET default_transaction_read_only = off; SET lock_timeout = '30s'; SET search_path = '';";

    private static final String LAST = "DO $$ BEGIN RAISE EXCEPTION 'something was left'; END $$;";

    private static final String OUTCOME =
            "\\if :ERROR \\set incomplete true \\set left :left '  ' :step ': ' :LAST_ERROR_MESSAGE '\\n'"
                    + " \\else \\set done :done '  ' :step '\\n' \\endif\n";

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
                -- fix-source.sql: fixes what stands in the way of the migration
                -- For the source old:5432 (PostgreSQL 13.23, SELF_MANAGED)
                -- Written 2026-11-21T12:00:00Z by Migration Readiness %1$s
                -- Review before running: Migration Readiness never runs it. What is dropped is gone.
                -- Run it with psql 11 or later, connected to the database postgres: psql -X -d postgres -f …
                -- It goes on after an error, and says at its end what was done and what was left. Its exit status is 3 if
                -- something was left, and 2 if the server refused a connection, which ends it.
                -- It can be interrupted and run again at any time.
                -- Who may run all of it: a superuser.
                \\set ON_ERROR_STOP off
                \\set AUTOCOMMIT on
                \\set QUIET on
                \\set done ''
                \\set left ''
                \\set incomplete false
                SET client_encoding = 'UTF8'; SET default_transaction_read_only = off; SET lock_timeout = '30s'; SET search_path = '';

                -- [603107] GUC Settings Error
                -- max_connections is in the way
                -- By hand: Set it in the parameter group

                -- [603107] GUC Settings Error
                -- wal_level is in the way
                -- Run by a superuser.
                -- Takes effect after a restart of the server.
                \\set step '[603107] wal_level'
                ALTER SYSTEM SET wal_level = 'logical';
                %2$s
                SELECT pg_catalog.count(*) = 1 AS can_connect FROM pg_catalog.pg_database AS d\
                 WHERE d.datname = 'orders' AND d.datallowconn AND d.datconnlimit <> -2\
                 AND pg_catalog.has_database_privilege(d.oid, 'CONNECT') \\gset
                \\if :can_connect
                \\connect "orders"
                SET client_encoding = 'UTF8'; SET default_transaction_read_only = off; SET lock_timeout = '30s'; SET search_path = '';

                -- [603409] User-defined casts present
                -- CAST (text AS integer) is in the way
                -- Run by the object's owner, or a superuser.
                \\set step '[603409] CAST (text AS integer) in database "orders"'
                DROP CAST IF EXISTS (text AS integer);
                %2$s
                \\else
                \\set step 'database "orders"'
                \\set incomplete true \\set left :left '  ' :step ' cannot be opened\\n'
                \\endif

                \\echo 'Done:'
                \\echo :done
                \\echo 'Restart the server: some settings take effect only then.'
                \\echo 'By hand: what the comments at the beginning of the script say.'
                \\if :incomplete
                \\echo 'Left:'
                \\echo :left
                \\set ON_ERROR_STOP on
                DO $$ BEGIN RAISE EXCEPTION 'something was left'; END $$;
                \\endif
                """.formatted(KitVersion.current(), OUTCOME));
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

    /** Documented numbers first, then documented sections, then the kit's own rules. */
    @Test
    void dropsAnObjectOnceUnderItsFirstCode() throws IOException {
        Remediation drop = Remediation.sql(Side.SOURCE, "DROP EXTENSION x;");
        write(
                SampleReport.result(
                        PostgresError.BASE_TYPES,
                        Status.VIOLATED,
                        Side.SOURCE,
                        "orders",
                        SampleReport.finding("extension x", Remediation.sql(Side.SOURCE, "ALTER EXTENSION x UPDATE;"))),
                SampleReport.result(
                        PostgresError.DATABASE_CANNOT_BE_OPENED,
                        Status.VIOLATED,
                        Side.SOURCE,
                        "orders",
                        SampleReport.finding("y", Remediation.sql(Side.SOURCE, "SELECT 3;"))),
                SampleReport.violated("orders", SampleReport.finding("extension x", drop)),
                SampleReport.violated("billing", SampleReport.finding("extension x", drop)),
                SampleReport.result(
                        PostgresError.READ_ONLY_TRANSACTIONS,
                        Status.VIOLATED,
                        Side.SOURCE,
                        "orders",
                        SampleReport.finding("z", Remediation.sql(Side.SOURCE, "SELECT 1;", "SELECT 2;"))));
        statements()
                .containsSubsequence(
                        "DROP EXTENSION IF EXISTS x;",
                        "SELECT 1;",
                        "SELECT 2;",
                        "DROP EXTENSION IF EXISTS x;",
                        "SELECT 3;")
                .doesNotContain("ALTER EXTENSION x UPDATE;");
        assertThat(script("fix-source.sql"))
                .contains("\\set step '[603409][R004] extension x in database \"orders\"'")
                .contains("SELECT 2;\n\\if :ERROR \\set failed true \\endif\n\\if :failed ");
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
        assertThat(script("fix-source.sql"))
                .contains("DROP CAST IF EXISTS (c AS d);")
                .doesNotContain("(a AS b)");
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
                .contains("-- … and 999 more of [603409] in database \"orders\" not listed (readiness.max-findings)\n");
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
        statements().containsExactly(SESSION, "SELECT 1;", LAST);
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
        statements().containsExactly(SESSION, LAST);
        assertThat(script("fix-source.sql")).contains("\"a\\nb\"", "-- DROP CAST IF EXISTS (a AS b);");
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

    /** What psql takes for SQL. */
    private ListAssert<String> statements() throws IOException {
        return lines("fix-source.sql").filteredOn(line -> !line.startsWith("\\"));
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
