package io.github.migrationreadiness.postgres.leftbehind;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;

/**
 * Warns of collations in use that were recorded with another version than the server has now. Indexes on text may be wrong
 * already, so that the target finds duplicates that the source does not.
 */
public final class CollationVersions implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R138",
            "Collation versions differ. Database `{dbName}` has indexes that were built with another version of a"
                    + " collation than the server has now; unique indexes may have let duplicates in.",
            "Rebuild the indexes on the source and refresh the version. The target builds its indexes anew.");

    private static final ServerVersion FIRST_WITH_VERSIONS = ServerVersion.of("10");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("collation-versions", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.COLLATION)
                .warning()
                .reading(Drift.OF_COLLATIONS, Drift.OF_ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasCurrentCollationVersions")
                .graded("K");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        ServerVersion version = database.source().version();
        return version.isAtLeast(FIRST_WITH_VERSIONS)
                ? look(database, Drift.OF_ALL.understoodBy(version) ? Drift.OF_ALL : Drift.OF_COLLATIONS)
                : Outcome.notApplicable(
                        "versions of collations came with PostgreSQL 10, but the server runs " + version);
    }

    private static Outcome look(SourceDatabase database, NamedQuery<Drift> query) {
        return database.read(query).outcome(CollationVersions::finding);
    }

    private static Finding finding(Drift drift) {
        return Finding.of(drift.kind() + " " + drift.name())
                .with("was recorded with version " + drift.recorded() + ", the server has " + drift.actual())
                .fixedBy(Remediation.manual(VisibleSql.of(drift.fix())))
                .asWarning(DocumentedOn.NOWHERE);
    }

    /**
     * A collation in use whose version has changed.
     *
     * @param kind {@code collation} or {@code database}
     * @param name its name, quoted as SQL needs it
     * @param recorded the version that indexes were built with
     * @param actual the version that the server has now
     */
    record Drift(String kind, String name, String recorded, String actual) {

        /** Those that a column or an index depends on: an upgrade of ICU changes hundreds that nobody uses. */
        private static final String COLLATIONS = """
                SELECT 'collation' AS kind,
                       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.collname) AS name,
                       c.collversion AS recorded, pg_catalog.pg_collation_actual_version(c.oid) AS actual
                  FROM pg_catalog.pg_collation AS c
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
                 WHERE c.collversion IS NOT NULL
                   AND EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS d
                                WHERE d.refclassid = 'pg_catalog.pg_collation'::pg_catalog.regclass
                                  AND d.refobjid = c.oid AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
                   AND c.collversion <> COALESCE(pg_catalog.pg_collation_actual_version(c.oid), c.collversion)
                """;

        static final NamedQuery<Drift> OF_COLLATIONS = NamedQuery.of("versions of collations", COLLATIONS, Drift.class)
                .since("10")
                .before("15")
                .orderedBy("kind, name")
                .inEachDatabase();

        /** Also the default collation of the database. */
        static final NamedQuery<Drift> OF_ALL = NamedQuery.of(
                        "versions of collations and of the database", """
                SELECT 'database' AS kind, pg_catalog.quote_ident(b.datname) AS name, b.datcollversion AS recorded,
                       pg_catalog.pg_database_collation_actual_version(b.oid) AS actual
                  FROM pg_catalog.pg_database AS b
                 WHERE b.datname = pg_catalog.current_database() AND b.datcollversion IS NOT NULL
                   AND b.datcollversion
                       <> COALESCE(pg_catalog.pg_database_collation_actual_version(b.oid), b.datcollversion)
                UNION ALL
                """ + COLLATIONS, Drift.class)
                .since("15")
                .orderedBy("kind, name")
                .inEachDatabase();

        /** The version alone must not be refreshed: it would hide what is wrong. */
        String fix() {
            return kind.equals("database")
                    ? "REINDEX DATABASE " + name + "; then ALTER DATABASE " + name + " REFRESH COLLATION VERSION;"
                    : "REINDEX what uses it, then ALTER COLLATION " + name + " REFRESH VERSION;";
        }
    }
}
