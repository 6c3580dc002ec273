package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.check.CleanMigration.Servers;
import io.github.migrationreadiness.testservers.PostgresClients;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A database full of what comes close to a fault is ready, and a restore takes all of it. */
class NearMissesTest {

    static final List<Majors> MAJORS = Majors.selected().stream()
            .filter(pair -> !pair.source().equals("9.5"))
            .toList();

    @ParameterizedTest(name = "from {0}")
    @FieldSource("MAJORS")
    void areNoFaults(Majors majors) {
        try (CleanMigration migration = closeToFaults(majors)) {
            assertThat(migration.judge())
                    .filteredOn(result -> result.status() != Status.PASSED && result.status() != Status.NOT_APPLICABLE)
                    .extracting(CheckResult::line)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "from {0}")
    @FieldSource("MAJORS")
    void areRestored(Majors majors) {
        PostgresClients clients = Restores.clientsFor(majors);
        try (CleanMigration migration = closeToFaults(majors)) {
            assertThat(migration.restore(clients, Restores.WITHOUT_ROLES).refused())
                    .isEmpty();
        }
    }

    private static CleanMigration closeToFaults(Majors majors) {
        Servers servers = Servers.of(majors)
                .withTarget(Fixtures.flexibleServer(majors.target(), NearMisses.EXTENSIONS)
                        .flavour());
        CleanMigration migration = new CleanMigration(servers, Login.MIGRATION);
        try {
            migration.inDatabase(NearMisses.of(majors.source()));
            return migration;
        } catch (RuntimeException e) {
            migration.close();
            throw e;
        }
    }
}
