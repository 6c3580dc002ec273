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
import io.github.migrationreadiness.sqlserver.catalog.SsisPackage;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/**
 * Verifies that msdb of the source stores no packages of Integration Services, which the migration leaves behind; maintenance
 * plans are such packages. Packages in the file system are invisible to SQL.
 */
public final class SsisPackages implements RestoreCheck<SqlServerSource> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("ssis-packages", AzureSqlLimitation.SERVER_OBJECTS)
                .lookingAt(Scope.SOURCE, Group.OBJECTS)
                .reading(SsisPackage.IN_MSDB)
                .assertedBy("hasNoSsisPackages", "hasNoUnsupportedServerObjects")
                .graded("D; packages in the file system are invisible")
                .advising("Packages in the file system (*.dtsx) are not looked at: search for them on the machine.");
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        return Findings.in(source).outcome(source.read(SsisPackage.IN_MSDB), SsisPackages::finding);
    }

    private static Finding finding(SsisPackage found) {
        return Finding.of("package " + Tsql.quote(found.folder(), found.name()))
                .with(found.maintenancePlan() ? "maintenance plan" : "in msdb")
                .fixedBy(Remediation.manual(fix(found)));
    }

    private static String fix(SsisPackage found) {
        return found.maintenancePlan()
                ? "Replace the maintenance plan by jobs on the target."
                : "Deploy the package to an Azure-SSIS integration runtime or to the target machine.";
    }
}
