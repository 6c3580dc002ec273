package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Planted.by;
import static io.github.migrationreadiness.postgres.check.Planted.inDatabase;
import static io.github.migrationreadiness.postgres.check.Planted.onTarget;
import static io.github.migrationreadiness.postgres.check.Planted.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.ServerFlavour;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault is reported under its own code and no other: whoever mends it has mended all that was reported. */
class EveryCodeSpeaksAloneTest {

    private static final List<Planted> FAULTS = List.of(
            by("603000", "a closed port", EveryCodeSpeaksAloneTest::closeSource).shuttingOut(),
            by("603000", "a closed port of the target", EveryCodeSpeaksAloneTest::closeTarget)
                    .shuttingOut(),
            by("603001", "TLS that the source does not have", EveryCodeSpeaksAloneTest::requireTls)
                    .shuttingOut(),
            by("603100", "an unknown login", clean -> clean.lookAtSource(source -> source.user("nobody")))
                    .shuttingOut(),
            by("603100", "an unknown login of the target", clean -> clean.lookAtTarget(target -> target.user("nobody")))
                    .shuttingOut(),
            by("603102", "a database that is not there", EveryCodeSpeaksAloneTest::migrateAMissingDatabase)
                    .shuttingOut(),
            inDatabase("603104", "ALTER ROLE $login NOREPLICATION").ofMigrationLogin(),
            with("603105", "one slot", servers -> servers.sourceSetting("max_replication_slots", "1")),
            with("603106", "few WAL senders", servers -> servers.sourceSetting("max_wal_senders", "3")),
            with("603107", "wal_level", servers -> servers.sourceSetting("wal_level", "replica"))
                    .onSources("9.6", "18"),
            with("603107", "wal_level", servers -> servers.sourceSetting("wal_level", "hot_standby"))
                    .onSources("9.5", "9.5"),
            inDatabase("603108", "CREATE EXTENSION pg_trgm"),
            with("603109", "nothing preloaded", EveryCodeSpeaksAloneTest::preloadNothing)
                    .and(clean -> clean.inDatabase("CREATE EXTENSION pg_stat_statements")),
            onTarget("603115", "REVOKE azure_pg_admin FROM $login").ofMigrationLogin(),
            onTarget("603116", "ALTER ROLE $login NOCREATEROLE").ofMigrationLogin(),
            with("603400", "PostgreSQL 9.3", servers -> servers.withSource(ServerFlavour.of("9.3")))
                    .onSources("9.3", "9.3"),
            inDatabase("603403", "CREATE COLLATION plain FROM \"C\""),
            inDatabase("603404", "CREATE TABLE legacy () WITH OIDS").onSources("9.5", "11"),
            inDatabase("603409", "CREATE CAST (text AS integer) WITH INOUT"));

    /** Checks whose fault has yet to be planted here. */
    private static final Set<String> WITHOUT_A_FAULT = Set.of();

    @ParameterizedTest(name = "{0}, from {1} as {2}")
    @MethodSource("faults")
    void whereverItsFaultIsPlanted(Planted fault, Majors majors, Login login) {
        try (CleanMigration migration = fault.in(majors, login)) {
            List<CheckResult> results = migration.judge();
            assertThat(results)
                    .filteredOn(fault::isDrownedOutBy)
                    .extracting(CheckResult::line)
                    .isEmpty();
            assertThat(results).anyMatch(fault::isVoicedBy);
        }
    }

    private static Stream<Arguments> faults() {
        List<Majors> majors = Stream.concat(Stream.of(Majors.nearest("9.3")), Majors.selected().stream())
                .toList();
        return FAULTS.stream()
                .flatMap(fault -> majors.stream()
                        .filter(pair -> pair.isFromBetween(fault.oldest(), fault.newest()))
                        .flatMap(pair -> fault.logins().stream().map(login -> Arguments.of(fault, pair, login))));
    }

    @Test
    void everyCheckHasAFaultToSpeakOf() {
        Set<String> planted = FAULTS.stream().map(Planted::code).collect(Collectors.toSet());
        assertThat(PostgresChecks.all())
                .extracting(check -> check.error().code())
                .filteredOn(code -> !planted.contains(code))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_A_FAULT);
    }

    private static void closeSource(CleanMigration clean) {
        ClosedPort port = clean.keep(ClosedPort.refusing());
        clean.lookAtSource(source -> source.url(port.url("postgres")));
    }

    private static void closeTarget(CleanMigration clean) {
        ClosedPort port = clean.keep(ClosedPort.refusing());
        clean.lookAtTarget(target -> target.url(port.url("postgres")));
    }

    private static void requireTls(CleanMigration clean) {
        clean.lookAtSource(source -> source.url(clean.database().url() + "?sslmode=require"));
    }

    private static void migrateAMissingDatabase(CleanMigration clean) {
        clean.plan(plan -> plan.migrating(clean.database().name(), "missing"));
    }

    /** The extension is allowlisted: otherwise that would be the fault. */
    private static CleanMigration.Servers preloadNothing(CleanMigration.Servers servers) {
        return servers.targetSetting("azure.extensions", "hstore,pg_stat_statements")
                .targetSetting("shared_preload_libraries", "");
    }
}
