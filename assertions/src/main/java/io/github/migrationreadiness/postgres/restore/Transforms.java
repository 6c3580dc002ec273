package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation.Authority;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.schema.Dependents;
import io.github.migrationreadiness.postgres.schema.DropFix;
import java.util.List;

/** Verifies that nobody created a transform. Those of extensions, such as {@code hstore_plperl}, do not count. */
public final class Transforms implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R125",
            "User-defined transforms. Only the owner of a type may create a transform for it, and a built-in type"
                    + " belongs to a superuser: `must be owner of type`.",
            "Change the functions that are defined with `TRANSFORM FOR TYPE`, then drop the transform.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("transforms", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(Transform.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUserDefinedTransforms")
                .graded("P; that one of an own type, FROM SQL with a built-in function, counts: I");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(Transform.ALL).outcome(Transforms::finding);
    }

    private static Finding finding(Transform transform) {
        return Finding.of("transform for " + transform.type() + " language " + transform.language())
                .with("can be created only by the owner of the type")
                .fixedBy(DropFix.of(
                                transform.dependents(),
                                "DROP TRANSFORM FOR " + transform.type() + " LANGUAGE " + transform.language() + ";")
                        .by(Authority.ADMINISTRATOR))
                .noting(RefusedByPostgres.note());
    }

    /**
     * A transform.
     *
     * @param type the type that it is for, as SQL needs it
     * @param language the language that it is for, quoted as SQL needs it
     * @param dependents what depends on it
     */
    record Transform(String type, String language, List<String> dependents) {

        static final NamedQuery<Transform> ALL = NamedQuery.of(
                        "transforms",
                        """
                SELECT pg_catalog.format_type(t.trftype, NULL) AS type, pg_catalog.quote_ident(l.lanname) AS language,
                       \s""" + Dependents.of("pg_transform", "t.oid") + """
                       AS dependents
                  FROM pg_catalog.pg_transform AS t
                  JOIN pg_catalog.pg_language AS l ON l.oid = t.trflang
                 WHERE\s""" + UserMade.in("pg_transform", "t.oid"),
                        Transform.class)
                .orderedBy("type, language")
                .inEachDatabase();
    }
}
