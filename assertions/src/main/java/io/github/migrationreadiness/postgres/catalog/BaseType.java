package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;
import java.util.List;

/**
 * A type with input and output functions of its own, or the shell of one.
 *
 * @param name its name with its schema, quoted as SQL needs it
 * @param shell whether it was announced and never defined
 * @param dependents what depends on it
 */
public record BaseType(String name, boolean shell, List<String> dependents) {

    /**
     * Not composite types, enums, domains, ranges and multiranges, nor the array type that comes with each type: anybody may
     * create those. Not by {@code typelem} or {@code typinput}, which a base type may have like an array.
     */
    public static final NamedQuery<BaseType> ALL = NamedQuery.of(
                    "base types", """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.typname) AS name,
                   NOT t.typisdefined AS shell,
                   \s""" + Dependents.of("pg_type", "t.oid") + """
                   AS dependents
              FROM pg_catalog.pg_type AS t
              JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
             WHERE (t.typtype = 'b' OR (t.typtype = 'p' AND NOT t.typisdefined))
               AND n.nspname NOT IN ('pg_catalog', 'information_schema')
               AND n.nspname !~ '^pg_(toast|temp_|toast_temp_)'
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_type AS e WHERE e.typarray = t.oid)
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS x
                                WHERE x.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
                                  AND x.objid = t.oid AND x.deptype = 'e')
            """, BaseType::read)
            .inEachDatabase();

    private static BaseType read(Row row) throws SQLException {
        return new BaseType(row.text("name"), row.flag("shell"), row.texts("dependents"));
    }
}
