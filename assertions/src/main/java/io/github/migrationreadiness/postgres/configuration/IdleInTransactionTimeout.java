package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.catalog.Setting;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Verifies that the server does not end sessions of the login that idle in a transaction, by a time-out on whichever level
 * that is set. It came with PostgreSQL 9.6.
 */
public final class IdleInTransactionTimeout implements DescribedCheck<PostgresServer> {

    private static final String PARAMETER = "idle_in_transaction_session_timeout";
    private static final ServerVersion FIRST_WITH = ServerVersion.of("9.6");
    private static final Pattern ZERO = Pattern.compile("\\s*0+(\\.0*)?\\s*\\p{Alpha}*\\s*");

    private static final SessionParameter TIMEOUT = new SessionParameter(
            PARAMETER,
            value -> ZERO.matcher(value).matches(),
            server -> ParameterFix.ofSessions(server, PARAMETER, "0"),
            List::of);

    /** The page gives it as a remedy after failures, and pgcopydb sets it to 0 in its own sessions. */
    @Override
    public CheckDescription description() {
        return CheckDescription.of("idle-in-transaction", PostgresError.IDLE_IN_TRANSACTION)
                .lookingAt(Scope.SERVER, Group.CONFIGURATION)
                .warning()
                .reading(SessionDefault.ALL, Setting.ALL, SettingOverride.ALL)
                .assertedBy("hasNoIdleInTransactionTimeout")
                .graded("D; that settings of roles and databases count: I");
    }

    @Override
    public Outcome judge(PostgresServer server) {
        return server.version().isAtLeast(FIRST_WITH)
                ? look(server)
                : Outcome.notApplicable(
                        PARAMETER + " came with PostgreSQL 9.6, but the server runs " + server.version());
    }

    private static Outcome look(PostgresServer server) {
        Rows<SessionDefault> defaults = server.read(SessionDefault.ALL);
        List<Finding> findings = databases(server, defaults).stream()
                .flatMap(database -> TIMEOUT.inTheWay(server, database, () -> ofServer(server, defaults)).stream())
                .distinct()
                .toList();
        return SessionParameter.outcome(findings);
    }

    /** A session sees the server's own value only where nothing more specific sets it. */
    private static String ofServer(PostgresServer server, Rows<SessionDefault> defaults) {
        SessionDefault seen = defaults.first().orElseThrow(() -> Settings.hidden(server, PARAMETER));
        if (!TIMEOUT.overrides(server, seen.database()).isEmpty()) {
            throw InconclusiveException.inconclusive(
                    "database " + Identifiers.quote(seen.database()) + " sets " + PARAMETER
                            + " for itself and hides the server's own value",
                    "Give a URL with another database");
        }
        return seen.value();
    }

    /** Databases that the target is still to get begin as that of the session does, unless it sets something for itself. */
    private static List<String> databases(PostgresServer server, Rows<SessionDefault> defaults) {
        if (server instanceof SourceServer source) {
            return source.databases().stream().map(SourceDatabase::name).toList();
        }
        List<String> planned = server.plan().databases();
        return planned.isEmpty() ? defaults.map(SessionDefault::database) : planned;
    }

    /**
     * A parameter as sessions of this login begin with it in this database.
     *
     * @param name its name
     * @param value its value, in the unit of the server
     * @param database the name of the database
     */
    record SessionDefault(String name, String value, String database) {

        /**
         * What holds after {@code RESET}: neither a SET of this session nor that of a pool before it can be seen in it. Versions
         * that do not have a parameter have no row for it. What the kit itself sets at the start, {@link ReadOnlyDefault} tells.
         */
        static final NamedQuery<SessionDefault> ALL =
                NamedQuery.of("defaults of sessions", """
                SELECT s.name AS name, s.reset_val AS value, pg_catalog.current_database()::text AS database
                  FROM pg_catalog.pg_settings AS s
                 WHERE s.name = 'idle_in_transaction_session_timeout'
                """, SessionDefault.class).complete();
    }
}
