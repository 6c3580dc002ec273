package io.github.migrationreadiness.postgres.collation;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.schema.Dependents;
import io.github.migrationreadiness.postgres.schema.DropFix;
import java.util.List;

/** Verifies that a database has no collation of its own, wherever it may be used. */
public final class UserDefinedCollations implements DescribedCheck<SourceDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("user-defined-collations", PostgresError.USER_DEFINED_COLLATIONS)
                .lookingAt(Scope.SOURCE_DATABASE, Group.COLLATION)
                .reading(UserCollation.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUserDefinedCollations")
                .graded("D")
                .advising("Give the columns that use them another collation first.");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(UserCollation.ALL).outcome(UserDefinedCollations::finding);
    }

    private static Finding finding(UserCollation collation) {
        return Finding.of("collation " + collation.name())
                .with("(" + collation.provider() + ")")
                .fixedBy(DropFix.of(collation.dependents(), "DROP COLLATION " + collation.name() + ";"));
    }

    /**
     * A collation outside of the system schemas.
     *
     * @param name its name with its schema, quoted as SQL needs it
     * @param provider who implements it: {@code libc}, {@code icu} or {@code builtin}
     * @param dependents what depends on it
     */
    record UserCollation(String name, String provider, List<String> dependents) {

        /**
         * The schema decides, as it does for pg_dump: by OID, collations that were imported into pg_catalog later would count
         * too. Collations of an extension do not count.
         */
        static final NamedQuery<UserCollation> ALL = NamedQuery.of(
                        "user-defined collations",
                        """
                SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.collname) AS name,
                       CASE pg_catalog.to_jsonb(c) ->> 'collprovider' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
                            ELSE 'libc' END AS provider,
                       \s""" + Dependents.of("pg_collation", "c.oid") + """
                       AS dependents
                  FROM pg_catalog.pg_collation AS c
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
                 WHERE\s""" + UserMade.inSchema("n.nspname") + " AND "
                                + UserMade.outsideExtensions("pg_collation", "c.oid"),
                        UserCollation.class)
                .inEachDatabase();
    }
}
