package io.github.migrationreadiness.postgres.collation;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import java.util.List;

/**
 * Verifies that the target knows the locale of a database: among its collations there is one of the same provider and
 * locale, in any spelling, for the database's encoding. That the service compares with the target's collations is inferred,
 * and so is that ICU needs to know no more of a locale than its language.
 */
public final class DatabaseCollation implements DescribedCheck<MigratedDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("database-collation", PostgresError.DATABASE_COLLATION_MISSING)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.COLLATION)
                .readingOn(Side.SOURCE, DatabaseLocale.OF_DATABASE)
                .readingOn(Side.TARGET, SystemCollation.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasDatabaseCollationOn")
                .graded("message: D; how locales are compared: I")
                .advising("Fill a database of another locale, or ask Microsoft support to add this one.");
    }

    @Override
    public Outcome judge(MigratedDatabase database) {
        DatabaseLocale locale = DatabaseLocale.of(database.source());
        CollationsOfTarget target = CollationsOfTarget.of(database.target(), locale.encoding());
        List<String> missing = locale.names().stream()
                .filter(name -> !target.hasLocale(locale.provider(), name))
                .toList();
        return missing.isEmpty() ? Outcome.passed() : target.missing(violation(locale.provider(), missing));
    }

    private static Violation violation(String provider, List<String> missing) {
        List<Finding> findings =
                missing.stream().map(name -> finding(name, provider)).toList();
        return Violation.of(findings).because(String.join(", ", missing)).fill("collation", missing.get(0));
    }

    private static Finding finding(String locale, String provider) {
        return Finding.of("collation " + Identifiers.quote(locale))
                .with("(" + CollationProviders.name(provider) + ")")
                .fixedBy(Remediation.manual(
                        "create the source database anew with a locale that the target knows, such as C"));
    }
}
