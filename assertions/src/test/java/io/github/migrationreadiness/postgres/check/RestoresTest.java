package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.check.FaultMatrix.Case;
import io.github.migrationreadiness.testservers.PostgresClients;
import io.github.migrationreadiness.testservers.RefusedEntry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Restores what is planted with PostgreSQL's own clients, as the admin of a simulated flexible server: what the server refuses
 * is what the checks name.
 */
class RestoresTest {

    static final List<Case> REFUSED = Restores.cases(Majors.selected(), Restores::isRefused);

    static final List<Case> TAKEN = Restores.cases(Majors.selected(), fault -> !Restores.isRefused(fault));

    static final List<Majors> CLEAN = Restores.dumped(Majors.selected(), 18);

    private static final ServersOfCases SERVERS = new ServersOfCases(
            Stream.concat(REFUSED.stream(), TAKEN.stream()).map(Case::servers).toList());

    @ParameterizedTest(name = "{0}")
    @FieldSource("REFUSED")
    void refuseWhatTheChecksName(Case planted) {
        PostgresClients clients = Restores.clientsFor(planted.majors());
        try (CleanMigration migration = planted.fault().in(planted.servers(), planted.login())) {
            List<String> named = named(migration.judge());
            List<RefusedEntry> refused = migration
                    .restore(clients, Restores.options(planted.fault()))
                    .roots();
            assertThat(refused)
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(named).as(entry.message()).anyMatch(entry::isNamedBy));
        } finally {
            SERVERS.release(planted.servers());
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("TAKEN")
    void takeWhatOnlyTheServiceRefusesOrWhatIsLeftBehind(Case planted) {
        PostgresClients clients = Restores.clientsFor(planted.majors());
        try (CleanMigration migration = planted.fault().in(planted.servers(), planted.login())) {
            assertThat(migration.judge()).anyMatch(planted.fault()::isVoicedBy);
            assertThat(migration.restore(clients, Restores.WITHOUT_ROLES).refused())
                    .isEmpty();
        } finally {
            SERVERS.release(planted.servers());
        }
    }

    @ParameterizedTest(name = "from {0}")
    @FieldSource("CLEAN")
    void takeACleanDatabase(Majors majors) {
        PostgresClients clients = Restores.clientsFor(majors);
        try (CleanMigration migration = new CleanMigration(CleanMigration.Servers.of(majors), Login.MIGRATION)) {
            assertThat(named(migration.judge())).isEmpty();
            assertThat(migration.restore(clients, Restores.WITHOUT_ROLES).refused())
                    .isEmpty();
        }
    }

    private static List<String> named(List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.status() == Status.VIOLATED)
                .flatMap(result -> result.findings().stream())
                .map(Finding::object)
                .toList();
    }
}
