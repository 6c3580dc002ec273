package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.List;

/**
 * An operator family that somebody created, or a built-in one that somebody added operators to.
 *
 * @param name its name with its schema, quoted as SQL needs it
 * @param method its access method, quoted too
 * @param builtIn whether it came with the server
 * @param classes the operator classes in one that somebody created, as PostgreSQL describes them
 */
record OperatorFamily(String name, String method, boolean builtIn, List<String> classes) {

    /**
     * Not the one that CREATE OPERATOR CLASS made under the class's own name. An operator that was added to a built-in family
     * depends on the operator and on no class; those that an extension adds depend on the extension's objects.
     */
    static final NamedQuery<OperatorFamily> ALL = NamedQuery.of(
                    "operator families", """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.opfname) AS name,
                   pg_catalog.quote_ident(m.amname) AS method,
                   f.oid < 16384 AS built_in,
                   ARRAY(SELECT pg_catalog.pg_describe_object(c.tableoid, c.oid, 0)
                           FROM pg_catalog.pg_opclass AS c
                          WHERE c.opcfamily = f.oid AND f.oid >= 16384
                          ORDER BY 1) AS classes
              FROM pg_catalog.pg_opfamily AS f
              JOIN pg_catalog.pg_namespace AS n ON n.oid = f.opfnamespace
              JOIN pg_catalog.pg_am AS m ON m.oid = f.opfmethod
             WHERE (""" + UserMade.in("pg_opfamily", "f.oid") + """
                    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_opclass AS o
                                     WHERE o.opcfamily = f.oid AND o.opcname = f.opfname
                                       AND o.opcnamespace = f.opfnamespace))
                OR (f.oid < 16384
                    AND EXISTS (SELECT 1 FROM pg_catalog.pg_amop AS p
                                 WHERE p.amopfamily = f.oid AND p.oid >= 16384
                                   AND EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS d
                                                WHERE d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass
                                                  AND d.objid = p.oid
                                                  AND d.refclassid = 'pg_catalog.pg_operator'::pg_catalog.regclass)
                                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS d
                                                    WHERE d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass
                                                      AND d.objid = p.oid
                                                      AND (d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass
                                                           OR EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS e
                                                                       WHERE e.classid = d.refclassid
                                                                         AND e.objid = d.refobjid
                                                                         AND e.deptype = 'e')))))
            """, OperatorFamily.class)
            .orderedBy("name, method")
            .inEachDatabase();

    /** {@return the statement that drops it} */
    String drop() {
        return "DROP OPERATOR FAMILY " + name + " USING " + method + ";";
    }
}
