package io.github.migrationreadiness.postgres.overwrite;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import io.github.migrationreadiness.postgres.configuration.AzureCli;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Verifies that nothing outlives the clean-up of the database that is overwritten: sessions of superusers, which no other
 * role terminates, and what DROP DATABASE refuses besides sessions, which are prepared transactions, subscriptions and
 * logical replication slots in use. A slot that nobody reads from is dropped together with its database.
 *
 * <p>This is a snapshot. That the service meets these obstacles with this error is inferred.
 */
public final class TargetCleanup implements DescribedCheck<TargetDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("target-cleanup", PostgresError.TARGET_SESSIONS_NOT_TERMINATED)
                .lookingAt(Scope.TARGET_DATABASE, Group.INTERNAL)
                .reading(DatabaseEntry.ALL, DropCandidate.ALL, UnterminableSession.ALL)
                .assertedBy("allowsCleanupFor")
                .graded("I: sessions of superusers, prepared transactions, replication slots in use, subscriptions")
                .advising(
                        "Remove what is in the way, and keep whoever opened it from coming back: this is a snapshot.");
    }

    @Override
    public Outcome judge(TargetDatabase database) {
        DropCandidate candidate = TargetDatabases.toBeDropped(database);
        List<Finding> findings = Stream.of(
                        SessionGroups.findings(
                                SessionGroups.in(database, UnterminableSession::ofSuperuser),
                                role -> end(database, role))
                                .stream(),
                        each(candidate.preparedTransactions(), TargetCleanup::preparedTransaction),
                        each(candidate.activeSlots(), TargetCleanup::slot),
                        each(candidate.subscriptions(), TargetCleanup::subscription))
                .flatMap(found -> found)
                .toList();
        return findings.isEmpty() ? Outcome.passed() : violation(findings);
    }

    private static Violation violation(List<Finding> findings) {
        return Violation.of(findings)
                .because(findings.stream().map(Finding::object).collect(joining(", ")));
    }

    private static Stream<Finding> each(List<String> names, Function<String, Finding> finding) {
        return names.stream().map(finding);
    }

    /** On a flexible server no customer is a superuser, and a restart is what ends their sessions. */
    private static Remediation end(TargetDatabase database, String role) {
        if (database.target().kind() == ServerKind.AZURE_FLEXIBLE_SERVER) {
            return AzureCli.restart();
        }
        return Remediation.sql(
                        Side.TARGET, """
                SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity AS a \
                WHERE a.datname = %s AND a.usename = %s AND a.pid <> pg_catalog.pg_backend_pid();""".formatted(Identifiers.literal(database.name()), Identifiers.literal(role)))
                .in(Place.ANY);
    }

    private static Finding preparedTransaction(String identifier) {
        String literal = Identifiers.literal(identifier);
        return Finding.of("prepared transaction " + literal)
                .with("to be ended in this database")
                .fixedBy(Remediation.sql(Side.TARGET, "ROLLBACK PREPARED " + literal + ";"));
    }

    private static Finding slot(String name) {
        return Finding.of("replication slot " + Identifiers.quote(name))
                .with("somebody reads from it")
                .fixedBy(Remediation.sql(
                                Side.TARGET,
                                "SELECT pg_catalog.pg_terminate_backend(s.active_pid) FROM pg_catalog.pg_replication_slots AS s"
                                        + " WHERE s.slot_name = " + Identifiers.literal(name) + ";")
                        .in(Place.ANY));
    }

    private static Finding subscription(String name) {
        String quoted = Identifiers.quote(name);
        return Finding.of("subscription " + quoted)
                .with("to be dropped in this database")
                .fixedBy(Remediation.sql(Side.TARGET, "DROP SUBSCRIPTION " + quoted + ";")
                        .byOwner());
    }
}
