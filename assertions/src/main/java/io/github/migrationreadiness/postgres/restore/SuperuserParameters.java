package io.github.migrationreadiness.postgres.restore;

import static java.util.stream.Collectors.toSet;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import java.util.List;
import java.util.Set;

/**
 * Verifies that no function, database or role sets a parameter that only a superuser may set, or a custom one. Those that the
 * target lets its login set do not count. What is set for a role alone is in no dump of a database, and only a warning.
 */
public final class SuperuserParameters implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R129",
            "Parameters that only a superuser may set. A function, a database or a role of database `{dbName}` sets a"
                    + " parameter that the target does not let its login set (permission denied to set parameter, 42501).",
            "Reset them on the source before the migration. Set the server parameter of the target instead. Keep the"
                    + " value of a custom parameter in a table, or let the application set it in its sessions.");

    private static final String NOT_DUMPED =
            "A dump of the database does not contain settings of a role; pg_dumpall does. " + RefusedByPostgres.note();

    @Override
    public CheckDescription description() {
        return CheckDescription.of("superuser-parameters", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.CONFIGURATION)
                .reading(SetParameter.ALL)
                .readingOn(Side.TARGET, SettableParameter.BEFORE_15, SettableParameter.SINCE_15)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoSuperuserParameters")
                .graded(RefusedByPostgres.GRADE + "; settings of a role alone: a warning");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        List<SetParameter> set = database.read(SetParameter.ALL).list();
        List<Finding> findings = refused(set, database).stream()
                .map(SuperuserParameters::finding)
                .toList();
        return Outcome.of(findings);
    }

    /** The target is asked only if there is something that it may allow. */
    private static List<SetParameter> refused(List<SetParameter> set, SourceDatabase database) {
        Set<String> settable = set.isEmpty()
                ? Set.of()
                : database.source().target().stream()
                        .flatMap(SettableParameter::of)
                        .collect(toSet());
        return set.stream()
                .filter(parameter -> !settable.contains(parameter.parameter()))
                .toList();
    }

    private static Finding finding(SetParameter set) {
        Finding finding = Finding.of(set.place()).with(set.words()).fixedBy(set.fix());
        return set.isDumped() ? finding.noting(RefusedByPostgres.note()) : finding.asWarning(NOT_DUMPED);
    }
}
