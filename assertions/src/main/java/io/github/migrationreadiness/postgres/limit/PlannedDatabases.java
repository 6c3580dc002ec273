package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies that the plan has no more databases than the service takes in one migration. Names that the service may refuse are
 * a warning: the pattern is that of a preview of its interface.
 */
public final class PlannedDatabases implements DescribedCheck<SourceServer> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R140",
            "Databases that the service does not take together. One migration takes {limit} databases, and names of letters, digits,"
                    + " underscores and hyphens.",
            "Split the plan into several migrations and run them one at a time. Rename databases before the migration.");

    private static final int LIMIT = 8;

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]{0,62}";

    private static final String INFERRED =
            "Inferred from a preview of the service's interface, which allows letters, digits, underscores and hyphens.";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("planned-databases", ERROR)
                .lookingAt(Scope.SOURCE, Group.CONFIGURATION)
                .reading(ListedDatabase.ALL)
                .assertedBy("hasDatabasesWithinLimits")
                .graded("how many: D; names: I, a warning");
    }

    @Override
    public Outcome judge(SourceServer source) {
        List<ListedDatabase> databases = ListedDatabase.toMigrate(source);
        List<Finding> findings = Stream.concat(
                        tooMany(databases.size()).stream(),
                        databases.stream()
                                .filter(database -> !database.name().matches(NAME))
                                .map(PlannedDatabases::refused))
                .toList();
        return findings.isEmpty()
                ? Outcome.passed()
                : Violation.of(findings).because(findings.get(0).detail()).fill("limit", String.valueOf(LIMIT));
    }

    private static Optional<Finding> tooMany(int databases) {
        return databases <= LIMIT
                ? Optional.empty()
                : Optional.of(Finding.of("plan")
                        .with(databases + " databases chosen, the service takes " + LIMIT + " at a time")
                        .fixedBy(Remediation.manual("split into " + (databases + LIMIT - 1) / LIMIT
                                + " migrations, one at a time (readiness.databases)"))
                        .noting(DocumentedOn.CLI.note()));
    }

    private static Finding refused(ListedDatabase database) {
        return Finding.of(database.inWords())
                .with("the service may refuse the name " + VisibleSql.of(Identifiers.quote(database.name())))
                .fixedBy(Remediation.manual("rename it with ALTER DATABASE … RENAME TO …, if the service refuses it"))
                .asWarning(INFERRED);
    }
}
