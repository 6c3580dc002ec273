package io.github.migrationreadiness.postgres.schema;

/**
 * What else would go if an object were dropped, written as an expression of SQL: the objects that depend on it, each as
 * PostgreSQL describes it, in the order of their names.
 *
 * <p>Also those that would go silently, such as the index on a column, and not those that are a part of the object.
 */
public final class Dependents {

    /** How many are shown; one more is read, to tell that there are more. */
    public static final int SHOWN = 5;

    private static final String OBJECT = """
            pg_catalog.pg_depend AS d
             WHERE d.refclassid = 'pg_catalog.%s'::pg_catalog.regclass AND d.refobjid = %s AND d.deptype IN ('n', 'a')
            """;

    private static final String TREE = """
            WITH RECURSIVE tree AS (
                 SELECT %s AS oid
                  UNION
                 SELECT CASE WHEN i.inhrelid = t.oid THEN i.inhparent ELSE i.inhrelid END
                   FROM tree AS t
                   JOIN pg_catalog.pg_inherits AS i ON t.oid IN (i.inhrelid, i.inhparent)
                   JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent AND p.relhasoids)
            """;

    private static final String OIDS_OF_TREE = """
            tree AS t
              JOIN pg_catalog.pg_depend AS d
                ON d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
               AND d.refobjid = t.oid AND d.refobjsubid = -2 AND d.deptype IN ('n', 'a')
            """;

    private static final String PARTS = """
            WITH RECURSIVE part AS (
                 SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass::oid AS classid, %s AS objid
                  UNION
                 SELECT d.classid, d.objid
                   FROM part AS p
                   JOIN pg_catalog.pg_depend AS d ON d.refclassid = p.classid AND d.refobjid = p.objid
                  WHERE d.deptype IN ('e', 'i')
                     OR (d.deptype = 'a'
                         AND (d.classid IN ('pg_catalog.pg_amop'::pg_catalog.regclass,
                                            'pg_catalog.pg_amproc'::pg_catalog.regclass,
                                            'pg_catalog.pg_attrdef'::pg_catalog.regclass,
                                            'pg_catalog.pg_constraint'::pg_catalog.regclass)
                              OR d.objid IN (SELECT x.indexrelid
                                               FROM pg_catalog.pg_index AS x
                                               JOIN pg_catalog.pg_class AS t ON t.oid = x.indrelid
                                              WHERE t.relkind = 't'))))
            """;

    private static final String OUTSIDE_OF_PARTS = """
            part AS p
              JOIN pg_catalog.pg_depend AS d ON d.refclassid = p.classid AND d.refobjid = p.objid
             WHERE d.deptype NOT IN ('e', 'i', 'p')
               AND NOT EXISTS (SELECT 1 FROM part AS o WHERE o.classid = d.classid AND o.objid = d.objid)
            """;

    private Dependents() {}

    /**
     * {@return the expression for an object}
     *
     * @param catalog the system catalog that it is in, such as {@code pg_collation}
     * @param oid an expression for its OID
     */
    public static String of(String catalog, String oid) {
        return described("", OBJECT.formatted(catalog, oid));
    }

    /**
     * {@return the expression for the column oid of a table: it goes from all tables at once that inherit it from one another}
     *
     * @param oid an expression for the OID of the table
     */
    static String ofOids(String oid) {
        return described(TREE.formatted(oid), OIDS_OF_TREE);
    }

    /**
     * {@return the expression for an extension}
     *
     * <p>To an extension belongs what it created, and whatever that consists of, such as the array type of a type, the
     * constraints, defaults and TOAST index of a table, and the operators of an operator family.
     *
     * @param oid an expression for its OID
     */
    public static String ofExtension(String oid) {
        return described(PARTS.formatted(oid), OUTSIDE_OF_PARTS);
    }

    private static String described(String with, String dependents) {
        return "ARRAY(" + with + "SELECT DISTINCT pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid) FROM "
                + dependents + " ORDER BY 1 LIMIT " + (SHOWN + 1) + ")";
    }
}
