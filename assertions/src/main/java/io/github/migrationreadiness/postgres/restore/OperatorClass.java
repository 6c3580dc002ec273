package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.schema.Dependents;
import java.util.List;

/**
 * An operator class that somebody created.
 *
 * @param name its name with its schema, quoted as SQL needs it
 * @param method its access method, quoted too
 * @param ownsFamily whether it is alone in a family of its own name, as CREATE OPERATOR CLASS makes one
 * @param dependents what depends on it, such as indexes
 */
record OperatorClass(String name, String method, boolean ownsFamily, List<String> dependents) {

    static final NamedQuery<OperatorClass> ALL = NamedQuery.of(
                    "operator classes",
                    """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(o.opcname) AS name,
                   pg_catalog.quote_ident(m.amname) AS method,
                   f.opfname = o.opcname AND f.opfnamespace = o.opcnamespace
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_opclass AS p
                                    WHERE p.opcfamily = f.oid AND p.oid <> o.oid) AS owns_family,
                   \s""" + Dependents.of("pg_opclass", "o.oid") + """
                   AS dependents
              FROM pg_catalog.pg_opclass AS o
              JOIN pg_catalog.pg_namespace AS n ON n.oid = o.opcnamespace
              JOIN pg_catalog.pg_am AS m ON m.oid = o.opcmethod
              JOIN pg_catalog.pg_opfamily AS f ON f.oid = o.opcfamily
             WHERE\s""" + UserMade.in("pg_opclass", "o.oid"),
                    OperatorClass.class)
            .orderedBy("name, method")
            .inEachDatabase();

    /** {@return the statements that drop it: its family stays when it is dropped alone} */
    String[] drop() {
        String using = name + " USING " + method + ";";
        return ownsFamily
                ? new String[] {"DROP OPERATOR CLASS " + using, "DROP OPERATOR FAMILY " + using}
                : new String[] {"DROP OPERATOR CLASS " + using};
    }
}
