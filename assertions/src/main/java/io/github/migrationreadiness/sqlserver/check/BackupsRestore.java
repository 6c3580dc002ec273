package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Verifies one condition that the backups of a database have to meet, by what the msdb of its server knows of them. An empty
 * history is inconclusive: it may have been purged, or the backups were taken on another node.
 */
public final class BackupsRestore implements Check<SqlServerDatabase> {

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
    public String name() {
        return check.name();
    }

    @Override
    public MigrationError error() {
        return check.error();
    }

    @Override
    public String advice() {
        return check.advice();
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return check.judge(view.apply(BackupsInMsdb.of(database)));
    }
}
