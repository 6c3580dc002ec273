package io.github.migrationreadiness.postgres.restore;

/** Tells what users made from what came with the server or an extension, written as a condition of SQL. */
final class UserMade {

    private UserMade() {}

    /**
     * {@return the condition for rows of a system catalog}
     *
     * <p>Objects from the start of the server have OIDs below 16384, after {@code pg_upgrade} too. What belongs to an
     * extension comes back with it (e), and what is a part of another object with that (i). A column of a partition key is a
     * part of its table, which is none itself.
     *
     * @param catalog the system catalog, such as {@code pg_proc}
     * @param oid an expression for the OID of its row
     */
    static String in(String catalog, String oid) {
        return """
                %2$s >= 16384
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS x
                                    WHERE x.classid = 'pg_catalog.%1$s'::pg_catalog.regclass
                                      AND x.objid = %2$s AND x.objsubid = 0
                                      AND x.deptype IN ('e', 'i'))
                """.formatted(catalog, oid);
    }

    /**
     * {@return the condition for rows of a system catalog whose objects are in schemas}
     *
     * @param catalog the system catalog, such as {@code pg_proc}
     * @param oid an expression for the OID of its row
     * @param schema an expression for the name of the schema
     */
    static String in(String catalog, String oid, String schema) {
        return in(catalog, oid) + """
                   AND %1$s NOT IN ('pg_catalog', 'information_schema')
                   AND %1$s !~ '^pg_(toast|temp_|toast_temp_)'
                """.formatted(schema);
    }
}
