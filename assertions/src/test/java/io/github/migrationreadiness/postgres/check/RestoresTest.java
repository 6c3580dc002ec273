package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.check.FaultMatrix.Case;
import io.github.migrationreadiness.testservers.RefusedEntry;
import io.github.migrationreadiness.testservers.Restore;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Restores what is planted with PostgreSQL's own clients, as the admin of a simulated flexible server: what the server refuses
 * is what the checks name.
 */
class RestoresTest {

    static final List<Case> REFUSED = Restores.cases(Restores::isRefused);

    static final List<Case> TAKEN = Restores.cases(fault -> !Restores.isRefused(fault));

    static final List<Majors> CLEAN = Restores.majors();

    private static final ServersOfCases SERVERS = new ServersOfCases(
            Restores.cases(fault -> true).stream().map(Case::servers).toList());

    @BeforeAll
    static void needsClients() {
        assumeTrue(Restore.clientMajor().isPresent(), "pg_dump and psql are installed");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("REFUSED")
    void refuseWhatTheChecksName(Case planted) {
        try (CleanMigration migration = planted.fault().in(planted.servers(), planted.login())) {
            List<String> named = named(migration.judge());
            List<RefusedEntry> refused =
                    migration.restore(Restores.options(planted.fault())).roots();
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
        try (CleanMigration migration = planted.fault().in(planted.servers(), planted.login())) {
            assertThat(migration.judge()).anyMatch(planted.fault()::isVoicedBy);
            assertThat(migration.restore(Restores.WITHOUT_ROLES).refused()).isEmpty();
        } finally {
            SERVERS.release(planted.servers());
        }
    }

    @ParameterizedTest(name = "from {0}")
    @FieldSource("CLEAN")
    void takeACleanDatabase(Majors majors) {
        try (CleanMigration migration = new CleanMigration(CleanMigration.Servers.of(majors), Login.MIGRATION)) {
            assertThat(named(migration.judge())).isEmpty();
            assertThat(migration.restore(Restores.WITHOUT_ROLES).refused()).isEmpty();
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
