package io.github.migrationreadiness.postgres.catalog;

/** Tells what users made from what came with the server or an extension, written as conditions of SQL. */
public final class UserMade {

    private static final String DEPENDENCY = """
            EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS x
                     WHERE x.classid = 'pg_catalog.%1$s'::pg_catalog.regclass
                       AND x.objid = %2$s AND x.objsubid = 0 AND x.deptype\s""";

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
    public static String in(String catalog, String oid) {
        return oid + " >= 16384 AND NOT " + DEPENDENCY.formatted(catalog, oid) + "IN ('e', 'i'))\n";
    }

    /**
     * {@return the condition for rows of a system catalog whose objects are in schemas}
     *
     * @param catalog the system catalog, such as {@code pg_proc}
     * @param oid an expression for the OID of its row
     * @param schema an expression for the name of the schema
     */
    public static String in(String catalog, String oid, String schema) {
        return in(catalog, oid) + " AND " + inSchema(schema);
    }

    /**
     * {@return the condition for schemas of users}
     *
     * @param schema an expression for the name of the schema
     */
    public static String inSchema(String schema) {
        return """
                %1$s NOT IN ('pg_catalog', 'information_schema') AND %1$s !~ '^pg_(toast|temp_|toast_temp_)'
                """.formatted(schema);
    }

    /**
     * {@return the condition for rows of a system catalog that belong to no extension}
     *
     * @param catalog the system catalog, such as {@code pg_proc}
     * @param oid an expression for the OID of its row
     */
    public static String outsideExtensions(String catalog, String oid) {
        return "NOT " + DEPENDENCY.formatted(catalog, oid) + "= 'e')\n";
    }
}
