package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * A database and its size.
 *
 * @param name its name
 * @param known whether the session may ask for its size
 * @param bytes its size; 0 where it is not known
 */
record DatabaseSize(String name, boolean known, long bytes) {

    static final NamedQuery<DatabaseSize> ALL =
            NamedQuery.of("sizes of databases", """
            SELECT d.datname::text AS name, pg_catalog.has_database_privilege(d.oid, 'CONNECT') AS known,
                   CASE WHEN pg_catalog.has_database_privilege(d.oid, 'CONNECT')
                        THEN pg_catalog.pg_database_size(d.oid) END AS bytes
              FROM pg_catalog.pg_database AS d
             WHERE d.datallowconn AND NOT d.datistemplate AND d.datconnlimit <> -2
            """, DatabaseSize.class).complete();
}
