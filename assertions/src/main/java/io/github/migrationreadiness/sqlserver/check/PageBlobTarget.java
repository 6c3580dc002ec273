package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.VirtualMachineCheck;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;

/**
 * Tells that the SQL Server on the target machine restores page blobs of a container only. The page leaves open whether it
 * speaks of the source or the target; the newer one says that it is the machine. It only warns: the types of the blobs
 * themselves are in a listing of the container.
 */
public final class PageBlobTarget implements VirtualMachineCheck<AzureSqlTarget> {

    private static final int OF_2012 = 11;
    private static final int OF_2016 = 13;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("page-blob-target", AzureSqlLimitation.PAGE_BLOBS)
                .lookingAt(Scope.TARGET, Group.VERSION)
                .warning()
                .assertedBy("acceptsBlockBlobs")
                .graded("D; that it is about the target: the newer page; the version of the target alone is a warning");
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        Applicable.require(targets(), target);
        ServerIdentity identity = target.identity();
        return identity.major() >= OF_2012 && identity.major() < OF_2016 ? warning(identity) : Outcome.passed();
    }

    private static Outcome warning(ServerIdentity identity) {
        Finding finding = Finding.of(identity.toString())
                .with("takes no block blobs and no network share")
                .fixedBy(Remediation.manual("Store the backups as page blobs: az storage blob upload --type page."));
        return Violation.of(finding)
                .because("the target runs " + identity)
                .asWarning("the backups themselves were not looked at");
    }
}
