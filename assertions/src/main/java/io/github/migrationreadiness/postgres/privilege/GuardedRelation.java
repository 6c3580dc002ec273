package io.github.migrationreadiness.postgres.privilege;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.List;

/**
 * A relation that the login cannot read or write in full.
 *
 * @param name its name with its schema, quoted as SQL needs it
 * @param schema its schema, quoted as SQL needs it
 * @param kind its {@code relkind}
 * @param schemaOpen whether the login has USAGE on the schema
 * @param missing the privileges on the relation that the login lacks
 * @param rowsHidden whether policies of row-level security apply to the login
 * @param forced whether they apply to the owner too
 * @param owner the name of its owner
 * @param ownerGrantable whether the owner can be granted to the login: no superuser, no member of the login, and not pg_database_owner, which has no other member
 * @param openToOwner whether the owner has USAGE on the schema
 */
public record GuardedRelation(
        String name,
        String schema,
        String kind,
        boolean schemaOpen,
        List<String> missing,
        boolean rowsHidden,
        boolean forced,
        String owner,
        boolean ownerGrantable,
        boolean openToOwner) {

    /** However many tables there are, the first rows tell every owner, schema and kind, so that all that helps can be named. */
    private static final String EACH_REMEDY_FIRST =
            "pg_catalog.row_number() OVER (PARTITION BY owner, schema, kind = 'S',"
                    + " schema_open, missing, rows_hidden, forced ORDER BY name), name";

    /**
     * Judges the login of the session, whatever role it was set to since: so row_security_active, which looks at the current
     * role, is spelled out. Members of extensions are created by CREATE EXTENSION, and only their configuration is copied.
     */
    public static final NamedQuery<GuardedRelation> ALL = NamedQuery.of(
                    "relations out of reach",
                    """
            SELECT q.name AS name, q.schema AS schema, q.kind AS kind, q.schema_open AS schema_open,
                   q.missing AS missing, q.rows_hidden AS rows_hidden, q.forced AS forced, q.owner AS owner,
                   q.owner_grantable AS owner_grantable, q.open_to_owner AS open_to_owner
              FROM (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
                           pg_catalog.quote_ident(n.nspname) AS schema, c.relkind::text AS kind,
                           pg_catalog.has_schema_privilege(me.oid, n.oid, 'USAGE') AS schema_open,
                           pg_catalog.array_remove(ARRAY[
                               CASE WHEN NOT pg_catalog.has_table_privilege(me.oid, c.oid, 'SELECT')
                                    THEN 'SELECT' END,
                               CASE WHEN c.relkind IN ('r', 'p')
                                     AND NOT pg_catalog.has_table_privilege(me.oid, c.oid, 'INSERT')
                                    THEN 'INSERT' END,
                               CASE WHEN c.relkind IN ('r', 'p')
                                     AND NOT pg_catalog.has_table_privilege(me.oid, c.oid, 'UPDATE')
                                    THEN 'UPDATE' END,
                               CASE WHEN c.relkind IN ('r', 'p')
                                     AND NOT pg_catalog.has_table_privilege(me.oid, c.oid, 'DELETE')
                                    THEN 'DELETE' END]::text[], NULL) AS missing,
                           c.relrowsecurity AND NOT me.rolbypassrls
                               AND (c.relforcerowsecurity
                                    OR NOT pg_catalog.pg_has_role(me.oid, c.relowner, 'USAGE')) AS rows_hidden,
                           c.relforcerowsecurity AS forced, o.rolname::text AS owner,
                           NOT o.rolsuper AND o.rolname <> 'pg_database_owner'
                           AND NOT pg_catalog.pg_has_role(o.oid, me.oid, 'MEMBER') AS owner_grantable,
                           pg_catalog.has_schema_privilege(o.oid, n.oid, 'USAGE') AS open_to_owner
                      FROM pg_catalog.pg_class AS c
                      JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                      JOIN pg_catalog.pg_roles AS o ON o.oid = c.relowner
                      JOIN pg_catalog.pg_roles AS me ON me.rolname = session_user AND NOT me.rolsuper
                     WHERE c.relkind IN ('r', 'p', 'm', 'S', 'f')
                       AND c.relpersistence <> 't'
                       AND $schema
                       AND ($outside
                            OR c.oid IN (SELECT pg_catalog.unnest(e.extconfig)
                                           FROM pg_catalog.pg_extension AS e))) AS q
             WHERE NOT q.schema_open OR q.missing <> '{}' OR q.rows_hidden
            """.replace("$schema", UserMade.inSchema("n.nspname"))
                            .replace("$outside", UserMade.outsideExtensions("pg_class", "c.oid")),
                    GuardedRelation.class)
            .orderedBy(EACH_REMEDY_FIRST)
            .inEachDatabase();
}
