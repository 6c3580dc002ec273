package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.SsisPackage;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;

/** Verifies that the catalog of Integration Services, where the source has one, stores no packages: they are left behind. */
public final class SsisCatalog implements RestoreCheck<SqlServerSource> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("ssis-catalog", AzureSqlLimitation.SERVER_OBJECTS)
                .lookingAt(Scope.SOURCE, Group.OBJECTS)
                .reading(DatabaseEntry.ALL)
                .readingOnDemand(SsisPackage.IN_CATALOG)
                .assertedBy("hasNoSsisPackages", "hasNoUnsupportedServerObjects")
                .graded("D")
                .advising(
                        "Deploy the projects to the catalog of an Azure-SSIS integration runtime, or of the target machine.");
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        return source.entry(SsisPackage.CATALOG).isEmpty()
                ? Outcome.passed()
                : Findings.in(source).outcome(packages(source), SsisCatalog::finding);
    }

    private static List<SsisPackage> packages(SqlServerSource source) {
        return source.database(SsisPackage.CATALOG).read(SsisPackage.IN_CATALOG);
    }

    private static Finding finding(SsisPackage found) {
        return Finding.of("package " + Tsql.quote(found.folder(), found.name()))
                .with("in " + SsisPackage.CATALOG)
                .fixedBy(Remediation.manual("Deploy project " + Tsql.quote(found.folder()) + " where it is to run."));
    }
}
