package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Verifies one condition that the backups of a database have to meet, by what the msdb of its server knows of them. An empty
 * history is inconclusive: it may have been purged, or the backups were taken on another node.
 */
public final class BackupsRestore implements SqlServerCheck<SqlServerDatabase> {

    /** One for each condition that the history alone decides. */
    public static final List<BackupsRestore> OF_HISTORY =
            ChainCheck.OF_HISTORY.stream().map(BackupsRestore::new).toList();

    private final ChainCheck check;
    private final UnaryOperator<BackupHistory> view;

    /**
     * Judges the newest full backup and what follows it.
     *
     * @param check the condition
     */
    public BackupsRestore(ChainCheck check) {
        this(check, history -> history);
    }

    /**
     * Judges the newest full backup that was copied and what follows it.
     *
     * @param check the condition
     * @param listing the files that were copied, with the plan and the folders of the databases
     */
    public BackupsRestore(ChainCheck check, BackupListing listing) {
        this(check, history -> history.against(listing));
    }

    private BackupsRestore(ChainCheck check, UnaryOperator<BackupHistory> view) {
        this.check = check;
        this.view = view;
    }

    @Override
    public CheckDescription description() {
        return check.description();
    }

    /** In reports of a source every condition is an error; what is found may weigh less. */
    @Override
    public Severity severity(Mode mode) {
        return Severity.ERROR;
    }

    @Override
    public Set<AzureSqlTargetKind> targets() {
        return check.targets();
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return check.judge(view.apply(BackupsInMsdb.of(database)));
    }
}
