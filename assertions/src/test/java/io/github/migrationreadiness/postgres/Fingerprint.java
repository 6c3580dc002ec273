package io.github.migrationreadiness.postgres;

import java.util.List;
import java.util.stream.Collectors;

/** All that a guest could change on a server, in one line. */
final class Fingerprint {

    private static final List<String> CATALOGS = List.of(
            "pg_class",
            "pg_proc",
            "pg_roles",
            "pg_settings",
            "pg_db_role_setting",
            "pg_replication_slots",
            "pg_prepared_xacts",
            "pg_database",
            "pg_stat_replication",
            "pg_locks");

    /** Whoever takes a number for a transaction has written something. */
    static final String QUERY = CATALOGS.stream()
            .map(catalog ->
                    "(SELECT '" + catalog + " ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '-')"
                            + " FROM pg_catalog." + catalog + " AS t" + condition(catalog) + ")")
            .collect(Collectors.joining(
                    ", ", "SELECT concat_ws('; ', ", ", txid_snapshot_xmax(txid_current_snapshot()))"));

    private Fingerprint() {}

    /** The fingerprint itself locks what it reads. */
    private static String condition(String catalog) {
        return catalog.equals("pg_locks") ? " WHERE pid <> pg_backend_pid()" : "";
    }
}
