package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A cast that somebody created with CREATE CAST.
 *
 * @param source the type it casts from, quoted as SQL needs it
 * @param target the type it casts to
 * @param method {@code f} with function, {@code i} through text, {@code b} without function
 * @param context {@code e} explicit, {@code a} in assignments, {@code i} implicit
 * @param function the function with its argument types, or {@code null}
 */
public record UserCast(
        String source,
        String target,
        String method,
        String context,
        @Nullable String function) {

    /**
     * Those that pg_dump would emit. Not the casts that an extension brings (deptype e), and not the one that every range
     * type brings to its multirange since PostgreSQL 14 (deptype i).
     */
    public static final NamedQuery<UserCast> ALL = NamedQuery.of("user-defined casts", """
            SELECT pg_catalog.format_type(c.castsource, NULL) AS source,
                   pg_catalog.format_type(c.casttarget, NULL) AS target,
                   c.castmethod::text AS method, c.castcontext::text AS context,
                   CASE WHEN c.castfunc <> 0 THEN c.castfunc::pg_catalog.regprocedure::text END AS function
              FROM pg_catalog.pg_cast AS c
             WHERE c.oid >= 16384
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS x
                                WHERE x.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass
                                  AND x.objid = c.oid AND x.deptype IN ('e', 'i'))
            """, UserCast::read)
            .orderedBy("source, target")
            .inEachDatabase();

    /** {@return whether it takes the bytes of one type for the other} */
    public boolean isWithoutFunction() {
        return method.equals("b");
    }

    /** {@return how it converts and where it applies, in the words of CREATE CAST} */
    public String definition() {
        return how() + when();
    }

    private String how() {
        return switch (method) {
            case "i" -> "WITH INOUT";
            case "b" -> "WITHOUT FUNCTION";
            default -> "WITH FUNCTION " + function;
        };
    }

    private String when() {
        return switch (context) {
            case "a" -> " AS ASSIGNMENT";
            case "i" -> " AS IMPLICIT";
            default -> "";
        };
    }

    private static UserCast read(Row row) throws SQLException {
        return new UserCast(
                row.text("source"),
                row.text("target"),
                row.text("method"),
                row.text("context"),
                row.optionalText("function"));
    }
}
