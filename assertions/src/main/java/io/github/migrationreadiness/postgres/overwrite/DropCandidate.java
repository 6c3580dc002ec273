package io.github.migrationreadiness.postgres.overwrite;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.util.List;

/**
 * A database as DROP DATABASE finds it.
 *
 * @param name its name
 * @param owner the role that owns it
 * @param mayDrop whether the session's login has the rights of the owner
 * @param template whether it is a template, which is not dropped
 * @param activeSlots its logical replication slots that somebody reads from; others are dropped together with it
 * @param preparedTransactions the identifiers of its prepared transactions
 * @param subscriptions its subscriptions, enabled or not
 */
public record DropCandidate(
        String name,
        String owner,
        boolean mayDrop,
        boolean template,
        List<String> activeSlots,
        List<String> preparedTransactions,
        List<String> subscriptions) {

    /** All databases; every column is visible to every login. */
    public static final NamedQuery<DropCandidate> ALL = NamedQuery.of(
                    "what a drop of a database meets", """
            SELECT d.datname::text AS name, pg_catalog.pg_get_userbyid(d.datdba)::text AS owner,
                   pg_catalog.pg_has_role(me.oid, d.datdba, 'USAGE') AS may_drop, d.datistemplate AS template,
                   ARRAY(SELECT s.slot_name::text FROM pg_catalog.pg_replication_slots AS s
                          WHERE s.database = d.datname AND s.active ORDER BY 1) AS active_slots,
                   ARRAY(SELECT p.gid FROM pg_catalog.pg_prepared_xacts AS p
                          WHERE p.database = d.datname ORDER BY 1) AS prepared_transactions,
                   ARRAY(SELECT s.subname::text FROM pg_catalog.pg_subscription AS s
                          WHERE s.subdbid = d.oid ORDER BY 1) AS subscriptions
              FROM pg_catalog.pg_database AS d
              JOIN pg_catalog.pg_roles AS me ON me.rolname = session_user
            """, DropCandidate.class)
            .since("10")
            .complete();
}
