package io.github.migrationreadiness.postgres.leftbehind;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import org.jspecify.annotations.Nullable;

/**
 * Warns of sequences that have used more than nine tenths of their numbers, by their own limits or by the type of their column.
 * They stop the application on the target as they would on the source.
 */
public final class SequencesNearTheirEnd implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R144",
            "Sequences near their end. Sequences of database `{dbName}` have used more than 90 % of their numbers.",
            "Give the column the type bigint, and the sequence a higher limit, before the migration: on the target, the"
                    + " table has to be rewritten too.");

    private static final String GRANT = "GRANT SELECT ON ALL SEQUENCES IN SCHEMA … TO …;";
    private static final ServerVersion FIRST_WITH_SEQUENCES_IN_A_VIEW = ServerVersion.of("10");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("sequences-near-their-end", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .warning()
                .reading(UsedUpSequence.ALL, UnreadableSequences.COUNT)
                .requiring(new Access("SELECT or USAGE on all sequences", GRANT))
                .assertedBy("hasRoomInSequences")
                .graded("K");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        ServerVersion version = database.source().version();
        return version.isAtLeast(FIRST_WITH_SEQUENCES_IN_A_VIEW)
                ? look(database)
                : Outcome.notApplicable(
                        "it takes a statement for each sequence below PostgreSQL 10, but the server runs " + version);
    }

    /** Reports what was found, even if there may be more. */
    private static Outcome look(SourceDatabase database) {
        Rows<UsedUpSequence> found = database.read(UsedUpSequence.ALL);
        if (!found.isEmpty()) {
            return Violation.of(found.map(SequencesNearTheirEnd::finding), found.total());
        }
        return database.read(UnreadableSequences.COUNT).stream()
                .filter(unreadable -> unreadable.number() > 0)
                .findFirst()
                .map(unreadable -> unread(unreadable, database))
                .orElseGet(Outcome::passed);
    }

    private static Outcome unread(UnreadableSequences unreadable, SourceDatabase database) {
        String login = Identifiers.quote(database.source().login().name());
        return Outcome.inconclusive(
                "role " + login + " lacks permission to read " + Counted.of(unreadable.number(), "sequence")
                        + " in schema " + unreadable.schema(),
                VisibleSql.of("GRANT SELECT ON ALL SEQUENCES IN SCHEMA " + unreadable.schema() + " TO " + login + ";"));
    }

    private static Finding finding(UsedUpSequence sequence) {
        return Finding.of("sequence " + sequence.name())
                .with("is at " + sequence.lastValue() + " of " + sequence.endValue() + sequence.inBrackets())
                .fixedBy(Remediation.manual(sequence.fix()))
                .asWarning(DocumentedOn.NOWHERE);
    }

    /**
     * A sequence near its end.
     *
     * @param name its name with its schema, quoted as SQL needs it
     * @param lastValue the last number that it gave out
     * @param endValue the last one that it can give out, or that its column can hold
     * @param columnName the column that it belongs to, or {@code null}
     */
    record UsedUpSequence(
            String name,
            long lastValue,
            long endValue,
            @Nullable String columnName) {

        /** Not one that was never called or that cycles. The view hides the last value if the login lacks permission to read it. */
        static final NamedQuery<UsedUpSequence> ALL = NamedQuery.of(
                        "sequences near their end", """
                SELECT pg_catalog.quote_ident(s.schemaname) || '.' || pg_catalog.quote_ident(s.sequencename) AS name,
                       s.last_value AS last_value, s.end_value AS end_value, s.column_name AS column_name
                  FROM (SELECT q.schemaname, q.sequencename, q.last_value, q.increment_by, q.min_value,
                               CASE WHEN q.increment_by < 0 THEN q.min_value
                                    WHEN a.atttypid = 'pg_catalog.int2'::pg_catalog.regtype
                                    THEN LEAST(q.max_value, 32767)
                                    WHEN a.atttypid = 'pg_catalog.int4'::pg_catalog.regtype
                                    THEN LEAST(q.max_value, 2147483647)
                                    ELSE q.max_value END AS end_value,
                               k.refobjid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(a.attname)
                               AS column_name
                          FROM pg_catalog.pg_sequences AS q
                          JOIN pg_catalog.pg_namespace AS n ON n.nspname = q.schemaname
                          JOIN pg_catalog.pg_class AS c
                            ON c.relnamespace = n.oid AND c.relname = q.sequencename AND c.relkind = 'S'
                          LEFT JOIN pg_catalog.pg_depend AS k
                            ON k.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND k.objid = c.oid
                           AND k.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND k.refobjsubid > 0
                           AND k.deptype IN ('a', 'i')
                          LEFT JOIN pg_catalog.pg_attribute AS a
                            ON a.attrelid = k.refobjid AND a.attnum = k.refobjsubid
                         WHERE q.last_value IS NOT NULL AND NOT q.cycle) AS s
                 WHERE CASE WHEN s.increment_by > 0 THEN s.last_value::numeric > 0.9 * s.end_value
                            ELSE s.min_value < 0 AND s.last_value::numeric < 0.9 * s.min_value END
                """, UsedUpSequence.class)
                .since("10")
                .inEachDatabase();

        String inBrackets() {
            return columnName == null ? "" : " (column " + columnName + ")";
        }

        String fix() {
            return columnName == null
                    ? "raise its limit with ALTER SEQUENCE " + VisibleSql.of(name)
                    : "give column " + VisibleSql.of(columnName) + " the type bigint, and the sequence too";
        }
    }

    /**
     * Sequences whose last number the login lacks permission to read.
     *
     * @param schema a schema that has some of them, quoted as SQL needs it
     * @param number how many it has
     */
    record UnreadableSequences(String schema, long number) {

        static final NamedQuery<UnreadableSequences> COUNT = NamedQuery.of(
                        "sequences that cannot be read", """
                SELECT pg_catalog.quote_ident(n.nspname) AS schema, pg_catalog.count(*) AS number
                  FROM pg_catalog.pg_class AS c
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE n.nspname !~ '^pg_'
                   AND CASE WHEN c.relkind = 'S'
                            THEN NOT pg_catalog.has_sequence_privilege(c.oid, 'SELECT')
                             AND NOT pg_catalog.has_sequence_privilege(c.oid, 'USAGE')
                            ELSE false END
                 GROUP BY n.nspname
                """, UnreadableSequences.class)
                .since("10")
                .inEachDatabase();
    }
}
