package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;

/**
 * Verifies that nobody created an event trigger. Disabled ones count, because they are dumped too; functions that return
 * {@code event_trigger} do not, and neither do event triggers of extensions.
 */
public final class EventTriggers implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R123",
            "Event triggers. Only a superuser may create an event trigger, so that the restore goes on without it:"
                    + " `permission denied to create event trigger`.",
            "Drop the event triggers and keep their functions. Use pgaudit on the target to log DDL.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("event-triggers", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(EventTrigger.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoEventTriggers")
                .graded(RefusedByPostgres.GRADE);
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(EventTrigger.ALL).outcome(EventTriggers::finding);
    }

    private static Finding finding(EventTrigger trigger) {
        return Finding.of("event trigger " + trigger.name())
                .with("(" + trigger.event()
                        + "): only a superuser may create it; the service does not document an exception"
                        + (trigger.isOfSupabase() ? "; one of Supabase is not needed on the target" : ""))
                .fixedBy(Remediation.sql(Side.SOURCE, "DROP EVENT TRIGGER " + trigger.name() + ";"))
                .noting(RefusedByPostgres.note());
    }

    /**
     * An event trigger.
     *
     * @param name its name, quoted as SQL needs it
     * @param event when it fires
     */
    record EventTrigger(String name, String event) {

        static final NamedQuery<EventTrigger> ALL = NamedQuery.of(
                        "event triggers", """
                SELECT pg_catalog.quote_ident(t.evtname) AS name, t.evtevent::text AS event
                  FROM pg_catalog.pg_event_trigger AS t
                 WHERE\s""" + UserMade.in("pg_event_trigger", "t.oid"), EventTrigger.class)
                .inEachDatabase();

        /** {@return whether Supabase gives its own event triggers such names} */
        boolean isOfSupabase() {
            return name.startsWith("issue_") || name.startsWith("pgrst_");
        }
    }
}
