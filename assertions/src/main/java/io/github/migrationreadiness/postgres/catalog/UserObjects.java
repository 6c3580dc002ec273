package io.github.migrationreadiness.postgres.catalog;

/**
 * Whether somebody has put anything into a database.
 *
 * @param any whether there is a schema, relation, function, type, cast, operator, collation, language, event trigger or foreign
 *     server that neither the server nor an extension made, or a large object
 */
public record UserObjects(boolean any) {

    /** Objects from the start of the server have OIDs below this one, since before 9.5 and after an upgrade too. */
    private static final String OF_SERVER = "16384";

    /**
     * Of a database; visible to every login. Indexes are their tables', also where these are an extension's, and a schema
     * {@code public} that was made again is as good as the first one.
     */
    public static final NamedQuery<UserObjects> IN_DATABASE = NamedQuery.of(
                    "objects of users", """
            SELECT EXISTS (SELECT 1
                             FROM (SELECT o.oid, o.tableoid, o.relnamespace AS namespace FROM pg_catalog.pg_class AS o
                                    WHERE o.relkind NOT IN ('i', 'I')
                                   UNION ALL
                                   SELECT o.oid, o.tableoid, o.pronamespace FROM pg_catalog.pg_proc AS o
                                   UNION ALL
                                   SELECT o.oid, o.tableoid, o.typnamespace FROM pg_catalog.pg_type AS o
                                   UNION ALL
                                   SELECT o.oid, o.tableoid, o.oid FROM pg_catalog.pg_namespace AS o
                                    WHERE o.nspname <> 'public') AS x
                             JOIN pg_catalog.pg_namespace AS n ON n.oid = x.namespace
                            WHERE x.oid >= $oid
                              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                              AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS d
                                               WHERE d.classid = x.tableoid AND d.objid = x.oid AND d.deptype = 'e')
                              AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS i
                                               WHERE i.classid = x.tableoid AND i.objid = x.oid AND i.deptype = 'i'))
                   OR EXISTS (SELECT 1
                                FROM (SELECT o.oid, o.tableoid FROM pg_catalog.pg_cast AS o
                                      UNION ALL SELECT o.oid, o.tableoid FROM pg_catalog.pg_operator AS o
                                      UNION ALL SELECT o.oid, o.tableoid FROM pg_catalog.pg_language AS o
                                      UNION ALL SELECT o.oid, o.tableoid FROM pg_catalog.pg_event_trigger AS o
                                      UNION ALL SELECT o.oid, o.tableoid FROM pg_catalog.pg_foreign_server AS o
                                      UNION ALL SELECT o.oid, o.tableoid FROM pg_catalog.pg_collation AS o
                                       WHERE o.collnamespace NOT IN (SELECT n.oid FROM pg_catalog.pg_namespace AS n
                                                                    WHERE n.nspname = 'pg_catalog')) AS y
                               WHERE y.oid >= $oid
                                 AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS d
                                                  WHERE d.classid = y.tableoid AND d.objid = y.oid AND d.deptype = 'e'))
                   OR EXISTS (SELECT 1 FROM pg_catalog.pg_largeobject_metadata) AS found
            """.replace("$oid", OF_SERVER), row -> new UserObjects(row.flag("found")))
            .complete()
            .inEachDatabase();
}
