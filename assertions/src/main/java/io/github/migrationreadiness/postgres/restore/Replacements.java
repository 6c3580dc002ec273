package io.github.migrationreadiness.postgres.restore;

import java.util.LinkedHashMap;
import java.util.Map;

/** What takes the place of what later majors removed. */
final class Replacements {

    /** The new name is often younger than the source, so that nothing can be changed there. */
    private static final String ON_TARGET = "drop it before the migration and create it on the target with ";

    private static final Map<String, String> BY_PART_OF_NAME = new LinkedHashMap<>();

    static {
        BY_PART_OF_NAME.put("adsrc", "use pg_get_expr(adbin, adrelid) instead");
        BY_PART_OF_NAME.put("consrc", "use pg_get_constraintdef(oid) instead");
        BY_PART_OF_NAME.put("xlog", ON_TARGET + "the function whose name has wal and lsn in it");
        BY_PART_OF_NAME.put("pg_stat_replication", ON_TARGET + "the column whose name ends with _lsn");
        BY_PART_OF_NAME.put("proisagg", ON_TARGET + "prokind");
        BY_PART_OF_NAME.put("proiswindow", ON_TARGET + "prokind");
        BY_PART_OF_NAME.put("_backup", "drop it: the service allows no backups of that kind");
        BY_PART_OF_NAME.put("pg_stat_bgwriter", ON_TARGET + "pg_stat_checkpointer and pg_stat_io");
        BY_PART_OF_NAME.put("bgwriter", ON_TARGET + "pg_stat_checkpointer");
        BY_PART_OF_NAME.put("abstime", "use timestamptz instead");
        BY_PART_OF_NAME.put("reltime", "use interval instead");
        BY_PART_OF_NAME.put("tinterval", "use tstzrange instead");
        BY_PART_OF_NAME.put("operator !", "use the function factorial instead");
        BY_PART_OF_NAME.put("numeric_fac", "use the function factorial instead");
        BY_PART_OF_NAME.put("operator @ ", "use the operator <@ instead");
        BY_PART_OF_NAME.put("operator ~ ", "use the operator @> instead");
        BY_PART_OF_NAME.put("pg_stat_statements.blk", ON_TARGET + "shared_blk_read_time and shared_blk_write_time");
        BY_PART_OF_NAME.put("pg_stat_statements", ON_TARGET + "the columns of execution time, such as total_exec_time");
    }

    private Replacements() {}

    /**
     * {@return what can be done about a use}
     *
     * @param removed what was removed
     */
    static String of(String removed) {
        return BY_PART_OF_NAME.entrySet().stream()
                .filter(entry -> removed.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("take it out, or drop the object before the migration");
    }
}
