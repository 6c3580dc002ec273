package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies that there is no publication of all tables or of all tables in a schema, and no subscription. Publications of named
 * tables do not count. The connection strings of subscriptions are never read.
 */
public final class Publications implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R126",
            "Publications of all tables, and subscriptions. Only a superuser may create a publication `FOR ALL TABLES` or"
                    + " add schemas to one, and a subscription takes a superuser or the role pg_create_subscription.",
            "Drop the publication and create it `FOR TABLE …` on the target. Disable the subscription, set its slot_name"
                    + " to NONE and drop it; create it again on the target after the cutover (from PostgreSQL 16 on with"
                    + " the role pg_create_subscription).");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("publications", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(Publication.BEFORE_SCHEMAS, Publication.ALL, Subscription.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoPublicationsOfAllTables")
                .graded(RefusedByPostgres.GRADE);
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<Publication> publications = database.read(publicationsOf(database));
        Rows<Subscription> subscriptions = database.read(Subscription.ALL);
        boolean dumped = !subscriptions.isEmpty() && database.source().login().superuser();
        List<Finding> found = Stream.concat(
                        publications.stream().map(Publications::finding),
                        subscriptions.stream().map(subscription -> finding(subscription, dumped)))
                .toList();
        return Outcome.of(found, publications.total() + subscriptions.total());
    }

    private static NamedQuery<Publication> publicationsOf(SourceDatabase database) {
        return Publication.ALL.understoodBy(database.source().version()) ? Publication.ALL : Publication.BEFORE_SCHEMAS;
    }

    private static Finding finding(Publication publication) {
        return Finding.of("publication " + publication.name())
                .with(
                        publication.ofAllTables()
                                ? "for all tables: only a superuser may create it"
                                : "for tables in schema: only a superuser may add schemas, so that it arrives empty")
                .fixedBy(Remediation.sql(Side.SOURCE, "DROP PUBLICATION " + publication.name() + ";")
                        .byOwner())
                .noting(RefusedByPostgres.note());
    }

    /** Its slot is on the publisher, where only a person can drop it. */
    private static Finding finding(Subscription subscription, boolean dumped) {
        String name = VisibleSql.of(subscription.name());
        return Finding.of("subscription " + subscription.name())
                .with(dumped ? "is not migrated" : "is left behind: a login that is no superuser does not dump it")
                .fixedBy(Remediation.manual("ALTER SUBSCRIPTION " + name + " DISABLE; ALTER SUBSCRIPTION " + name
                        + " SET (slot_name = NONE); DROP SUBSCRIPTION " + name
                        + "; then drop its slot on the publisher"))
                .noting(RefusedByPostgres.note());
    }

    /**
     * A publication that only a superuser may create.
     *
     * @param name its name, quoted as SQL needs it
     * @param ofAllTables whether it publishes all tables; else those of some schemas
     */
    record Publication(String name, boolean ofAllTables) {

        private static final String SQL = """
                SELECT pg_catalog.quote_ident(p.pubname) AS name, p.puballtables AS of_all_tables
                  FROM pg_catalog.pg_publication AS p
                 WHERE p.puballtables
                """;

        static final NamedQuery<Publication> BEFORE_SCHEMAS = NamedQuery.of("publications", SQL, Publication.class)
                .since("10")
                .before("15")
                .inEachDatabase();

        static final NamedQuery<Publication> ALL = NamedQuery.of("publications", SQL + """
                    OR EXISTS (SELECT 1 FROM pg_catalog.pg_publication_namespace AS s WHERE s.pnpubid = p.oid)
                """, Publication.class)
                .since("15")
                .inEachDatabase();
    }

    /**
     * A subscription of the database.
     *
     * @param name its name, quoted as SQL needs it
     */
    record Subscription(String name) {

        /** Only by columns that every login may read, which the connection string is not. */
        static final NamedQuery<Subscription> ALL = NamedQuery.of("subscriptions", """
                SELECT pg_catalog.quote_ident(s.subname) AS name
                  FROM pg_catalog.pg_subscription AS s
                  JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid
                 WHERE d.datname = pg_catalog.current_database()
                """, Subscription.class)
                .since("10")
                .inEachDatabase();
    }
}
