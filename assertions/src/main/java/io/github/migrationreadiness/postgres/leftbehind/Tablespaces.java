package io.github.migrationreadiness.postgres.leftbehind;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import org.jspecify.annotations.Nullable;

/**
 * Warns of objects in tablespaces of their own. A flexible server has none, and a restore puts the objects into the default
 * tablespace after an error about {@code default_tablespace}.
 */
public final class Tablespaces implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R133",
            "Objects in tablespaces of their own. A flexible server has no tablespaces but its default, so that objects"
                    + " of database `{dbName}` move there.",
            "Nothing has to be done. To silence the warning, move the objects to pg_default on the source.");

    private static final Remediation FIX = Remediation.manual("nothing, or ALTER TABLE … SET TABLESPACE pg_default;"
            + " look for temp_tablespaces and default_tablespace in the settings of roles");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("tablespaces", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .warning()
                .reading(UsedTablespace.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoTablespaces")
                .graded("D");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<UsedTablespace> used = database.read(UsedTablespace.ALL);
        return used.first()
                .<Outcome>map(first -> Violation.of(used.map(Tablespaces::finding), used.total())
                        .because(first.inShort()))
                .orElseGet(Outcome::passed);
    }

    private static Finding finding(UsedTablespace used) {
        return Finding.of(used.object()).with(used.words()).fixedBy(FIX).asWarning(DocumentedOn.KNOWN_ISSUES.note());
    }

    /**
     * A tablespace that the database uses, other than those of every server.
     *
     * @param name its name
     * @param ofDatabase whether it is the default of the database
     * @param relations how many tables, indexes and materialized views are in it by themselves
     * @param example one of them, or {@code null}
     */
    record UsedTablespace(
            String name,
            boolean ofDatabase,
            long relations,
            @Nullable String example) {

        static final NamedQuery<UsedTablespace> ALL =
                NamedQuery.of("tablespaces in use", """
                SELECT t.spcname::text AS name, t.oid = b.dattablespace AS of_database,
                       COALESCE(u.relations, 0) AS relations, u.example AS example
                  FROM pg_catalog.pg_tablespace AS t
                  JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
                  LEFT JOIN (SELECT c.reltablespace AS tablespace, pg_catalog.count(*) AS relations,
                                    pg_catalog.min(c.oid::pg_catalog.regclass::text) AS example
                               FROM pg_catalog.pg_class AS c
                              WHERE c.reltablespace <> 0 AND c.relpersistence <> 't'
                                AND c.relkind IN ('r', 'p', 'i', 'I', 'm')
                              GROUP BY c.reltablespace) AS u ON u.tablespace = t.oid
                 WHERE t.spcname NOT IN ('pg_default', 'pg_global')
                   AND (t.oid = b.dattablespace OR u.relations > 0)
                """, UsedTablespace.class).inEachDatabase();

        String object() {
            return "tablespace " + Identifiers.quoteIfNeeded(name);
        }

        String words() {
            return example == null
                    ? "is the default of the database, whose objects move to the default tablespace"
                    : "has " + Counted.of(relations, "relation") + forExample() + ", which move"
                            + (relations == 1 ? "s" : "") + " to the default tablespace";
        }

        String inShort() {
            return example == null
                    ? object() + " " + words()
                    : Counted.of(relations, "relation") + " in " + object() + forExample()
                            + (relations == 1 ? " moves" : " move") + " to the default tablespace";
        }

        private String forExample() {
            return " (for example " + example + ")";
        }
    }
}
