package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Verifies that a container can have its name, and that the target takes it. */
public final class ContainerName implements SqlServerCheck<BackupListing> {

    private static final Pattern VALID = Pattern.compile("(?=.{3,63}$)[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final String RESERVED = "backup";

    private final AzureSqlTargetKind kind;

    /**
     * Creates the check.
     *
     * @param kind what the migration goes to
     */
    public ContainerName(AzureSqlTargetKind kind) {
        this.kind = kind;
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of("container-name", BackupError.CONTAINER_NAME)
                .lookingAt(Scope.BACKUP_FILES, Group.BACKUP)
                .assertedBy("hasContainerNameFor")
                .graded("D");
    }

    @Override
    public Set<AzureSqlTargetKind> targets() {
        return Set.of(kind);
    }

    @Override
    public Outcome judge(BackupListing listing) {
        String container = listing.container()
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the name of the container is not known", "Name it: BackupListing.inContainer(…)"));
        return isValid(container) && !isReserved(container)
                ? Outcome.passed()
                : BackupFindings.outcome(listing, List.of(finding(container)));
    }

    private static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }

    private boolean isReserved(String name) {
        return kind == AzureSqlTargetKind.MANAGED_INSTANCE && name.equals(RESERVED);
    }

    private static Finding finding(String name) {
        return Finding.of("container " + Shown.quoted(name))
                .fixedBy(Remediation.manual("copy the backups into a container of another name"));
    }
}
