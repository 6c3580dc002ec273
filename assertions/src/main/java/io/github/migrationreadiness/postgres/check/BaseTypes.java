package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.BaseType;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;

/**
 * Verifies that nobody created a base type, which takes a superuser on the target. Composite types, enums, domains and
 * ranges are no base types, and those of extensions do not count. That shells of types count is inferred.
 */
public final class BaseTypes implements DescribedCheck<SourceDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("base-types", PostgresError.BASE_TYPES)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(BaseType.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoBaseTypes")
                .graded("base types: D; shells of types: I");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<BaseType> found = database.read(BaseType.ALL);
        return found.isEmpty() ? Outcome.passed() : Violation.of(found.map(BaseTypes::finding), found.total());
    }

    private static Finding finding(BaseType type) {
        return Finding.of("type " + type.name())
                .with(type.shell() ? "is a shell that was never defined" : "is a base type")
                .fixedBy(fix(type));
    }

    /** Its own functions depend on a base type, so that it goes with CASCADE only: columns that use it would go too. */
    private static Remediation fix(BaseType type) {
        return type.shell()
                ? DropFix.of(type.dependents(), "DROP TYPE " + type.name() + ";")
                : Remediation.manual("replace it in all columns and functions, then DROP TYPE "
                        + VisibleSql.of(type.name()) + " CASCADE;");
    }
}
