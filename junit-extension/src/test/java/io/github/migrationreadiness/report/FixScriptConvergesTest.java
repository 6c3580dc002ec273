package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.postgres.check.PostgresChecks;
import io.github.migrationreadiness.report.BrokenSource.ReadOnly;
import io.github.migrationreadiness.suite.OnlineMigrationReadiness;
import io.github.migrationreadiness.testservers.Command;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.PostgresMajors;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything is wrong with a source that a script can put right, all at once: after one run of {@code fix-source.sql} by psql
 * it is right, a second run changes nothing, and a run that ended anywhere can be repeated.
 */
class FixScriptConvergesTest {

    private static final List<String> MUST_FIX = FixScriptCodes.recorded().fixed();

    private static final Set<String> GREEN = Set.of("PASSED", "NOT_APPLICABLE");

    /** What a run can change, without what the server changes by itself. */
    private static final List<String> STATE = List.of(
            "pg_cast",
            "pg_collation",
            "pg_extension",
            "pg_language",
            "pg_type",
            "pg_namespace",
            "pg_db_role_setting",
            "pg_authid",
            "pg_auth_members",
            "pg_largeobject_metadata",
            "(SELECT oid, relname, relowner, relacl, relrowsecurity FROM pg_catalog.pg_class)",
            "(SELECT oid, proname, proacl FROM pg_catalog.pg_proc)",
            "(SELECT attrelid, attname, attacl FROM pg_catalog.pg_attribute)",
            "(SELECT datname, datdba, datacl FROM pg_catalog.pg_database)",
            "(SELECT name, setting, pending_restart FROM pg_catalog.pg_settings WHERE source <> 'session')");

    @TempDir
    private Path folder;

    @Test
    void everyCodeIsEitherFixedOrLeftOutForAReason() {
        assertThat(FixScriptCodes.recorded().all())
                .as("fix-scripts/codes.txt")
                .containsExactlyInAnyOrderElementsOf(PostgresChecks.all().stream()
                        .map(check -> check.error().code())
                        .collect(toSet()));
    }

    @EveryMajor(from = "9.5")
    void oneRunFixesAllAndASecondChangesNothing(TestServer plain) throws IOException {
        try (BrokenSource source = new BrokenSource(plain, ReadOnly.ROLE_AND_DATABASES)) {
            check(source);
            assertThat(violated()).containsAll(mustFix(plain));
            Path script = Files.move(folder.resolve("fix-source.sql"), folder.resolve("first.sql"));
            run(source, script);
            check(source);
            assertThat(notGreen()).doesNotContainAnyElementsOf(MUST_FIX);
            List<String> state = state(source);
            run(source, script);
            assertThat(state(source)).isEqualTo(state);
        }
    }

    /** As if psql had been killed after each statement in turn, and started again. */
    @EveryMajor({"9.6", "13", "18"})
    void aRunThatEndedAnywhereCanBeRepeated(TestServer plain) throws IOException {
        try (BrokenSource source = new BrokenSource(plain, ReadOnly.SERVER)) {
            check(source);
            Path script = folder.resolve("fix-source.sql");
            List<String> lines = Files.readAllLines(script);
            for (int end = 1; end < lines.size(); end++) {
                if (lines.get(end).startsWith("\\if :ERROR")) {
                    PsqlRun.on(source.server()).of(String.join("\n", lines.subList(0, end)));
                }
            }
            run(source, script);
            check(source);
            assertThat(notGreen()).doesNotContainAnyElementsOf(MUST_FIX);
        }
    }

    /** PostgreSQL 12 has no oids any more, the time-out and access methods came with 9.6, publications with 10. */
    private static List<String> mustFix(TestServer server) {
        return MUST_FIX.stream()
                .filter(code -> !code.equals("603404") || PostgresMajors.isBetween("9.5", server.major(), "11"))
                .filter(code ->
                        !Set.of("R002", "R121").contains(code) || PostgresMajors.isBetween("9.6", server.major(), "18"))
                .filter(code -> !code.equals("R126") || PostgresMajors.isBetween("10", server.major(), "18"))
                .toList();
    }

    private static void run(BrokenSource source, Path script) {
        Command.Result result = PsqlRun.on(source.server()).of(script);
        assertThat(result.status()).as(result.output()).isZero();
    }

    private void check(BrokenSource source) {
        TestServer target = SimulatedFlexibleServer.of(target(source.server()), "hstore,citext")
                .server();
        Launch.reportingTo(folder)
                .with("readiness.source.url", source.server().url("postgres"))
                .with("readiness.source.user", source.login())
                .with("readiness.target.url", target.url("postgres"))
                .with("readiness.target.user", SimulatedFlexibleServer.MIGRATION_LOGIN)
                .with("readiness.databases", source.databases())
                .run(EverythingTestCases.class);
    }

    private static String target(TestServer source) {
        return PostgresMajors.isTarget(source.major()) ? source.major() : "11";
    }

    private Set<String> violated() throws IOException {
        return codes("VIOLATED"::equals);
    }

    /** What could not be looked at is as good as broken. */
    private Set<String> notGreen() throws IOException {
        return codes(status -> !GREEN.contains(status));
    }

    private Set<String> codes(Predicate<String> statuses) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Object result : JsonObject.of(Json.read(folder.resolve("readiness-report.json")))
                .array("results")) {
            Map<?, ?> fields = new LinkedHashMap<>((Map<?, ?>) result);
            // The settings of the target are changed in Azure.
            boolean setting = "TARGET".equals(fields.get("side"))
                    && String.valueOf(fields.get("code")).startsWith("R00");
            if (statuses.test(String.valueOf(fields.get("status"))) && !setting) {
                codes.add(String.valueOf(fields.get("code")));
            }
        }
        return codes;
    }

    private static List<String> state(BrokenSource source) {
        List<String> state = new ArrayList<>();
        source.forEachDatabase(database -> STATE.forEach(table ->
                state.add(table + ": " + database.column("SELECT t::text FROM " + table + " AS t ORDER BY 1"))));
        return state;
    }

    static class EverythingTestCases implements OnlineMigrationReadiness {}
}
