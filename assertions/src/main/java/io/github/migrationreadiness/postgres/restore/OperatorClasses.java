package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Authority;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.schema.DropFix;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies that nobody created an operator class or an operator family. Those of extensions, such as {@code pg_trgm}, do not
 * count. Operators that somebody added to a built-in family only warn: they are not dumped, and nothing fails.
 */
public final class OperatorClasses implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R122",
            "User-defined operator classes. Only a superuser may create an operator class or an operator family:"
                    + " `must be superuser to create an operator class`. Indexes that use it are lost too.",
            "Re-create the indexes with a built-in operator class or over an expression, such as `DESC` instead of a"
                    + " class with reversed operators, then drop the operator class and its family.");

    private static final String SILENT =
            "pg_dump does not write them: nothing fails, the operators arrive without their place in the family, and"
                    + " plans that need it lose the index";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("operator-classes", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(OperatorClass.ALL, OperatorFamily.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUserDefinedOperatorClasses")
                .graded(RefusedByPostgres.GRADE);
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<OperatorClass> classes = database.read(OperatorClass.ALL);
        Rows<OperatorFamily> families = database.read(OperatorFamily.ALL);
        List<Finding> found = Stream.concat(
                        classes.stream().map(OperatorClasses::finding),
                        families.stream().map(OperatorClasses::finding))
                .toList();
        return Outcome.of(found, classes.total() + families.total());
    }

    private static Finding finding(OperatorClass found) {
        return refused("operator class " + found.name(), found.method())
                .fixedBy(DropFix.of(found.dependents(), found.drop()).by(Authority.ADMINISTRATOR));
    }

    private static Finding finding(OperatorFamily found) {
        String family = "operator family " + found.name();
        return found.builtIn()
                ? Finding.of(family)
                        .with("(" + found.method() + ") has members of your own: they are not dumped")
                        .asWarning(SILENT)
                        .fixedBy(Remediation.manual("plan without them: no statement of the target adds them again"))
                : refused(family, found.method())
                        .fixedBy(DropFix.of(found.classes(), found.drop()).by(Authority.ADMINISTRATOR));
    }

    private static Finding refused(String object, String method) {
        return Finding.of(object)
                .with("(" + method + "): only a superuser may create it")
                .noting(RefusedByPostgres.note());
    }
}
