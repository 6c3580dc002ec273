package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.ReadOnlyDefault;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Verifies that transactions of the login are not read-only in a database, on whichever level that is set, and that the
 * server is no standby. Which of these the migration service cannot change is not documented, so all of them count.
 */
public final class WritableTransactions implements DescribedCheck<SourceDatabase> {

    private static final String PARAMETER = "default_transaction_read_only";

    /** The unique beginnings of its words are a boolean value too. */
    private static final Set<String> ON = Set.of("on", "1", "t", "tr", "tru", "true", "y", "ye", "yes");

    private static final SessionParameter READ_ONLY = new SessionParameter(
            PARAMETER,
            value -> !ON.contains(value.toLowerCase(Locale.ROOT)),
            WritableTransactions::fix,
            WritableTransactions::writing);

    @Override
    public CheckDescription description() {
        return CheckDescription.of("writable-transactions", PostgresError.READ_ONLY_TRANSACTIONS)
                .lookingAt(Scope.SOURCE_DATABASE, Group.CONFIGURATION)
                .reading(Recovery.OF_SERVER, SettingOverride.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasWritableTransactions")
                .graded("the parameter: D; that every level and a standby count: I");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        database.requireOpen();
        SourceServer source = database.source();
        List<Finding> levels = READ_ONLY.inTheWay(source, database.name(), () -> ofServer(database));
        List<Finding> findings = Stream.concat(standby(source), levels.stream()).toList();
        return SessionParameter.outcome(findings);
    }

    private static String ofServer(SourceDatabase database) {
        ReadOnlyDefault seen = database.readOnlyDefaultOfServer();
        if (!seen.isOfServer()) {
            throw InconclusiveException.inconclusive(
                    "sessions in database " + Identifiers.quote(database.name()) + " begin with " + PARAMETER + " = "
                            + seen.value() + ", which pg_settings.source says is of the " + seen.origin()
                            + " and which hides the server's own value",
                    "Take " + PARAMETER + " out of the options of the URL, DataSource or pooler");
        }
        return seen.value();
    }

    private static Stream<Finding> standby(SourceServer source) {
        return source.read(Recovery.OF_SERVER).stream()
                .filter(Recovery::underWay)
                .map(recovery -> Finding.of("the server")
                        .with("is a standby, where every transaction is read-only")
                        .fixedBy(Remediation.manual("migrate from the primary, or promote the standby")));
    }

    /** The session that resets it may be read-only because of it. ALTER SYSTEM works there all the same. */
    private static List<String> writing(String statement) {
        return List.of("BEGIN READ WRITE;", statement, "COMMIT;");
    }

    /** A full disk makes a single server read-only by this very parameter. */
    private static Remediation fix(PostgresServer server) {
        return server.kind() == ServerKind.AZURE_SINGLE_SERVER
                ? Remediation.manual(
                        "Enlarge the storage of the server if it is full, which makes it read-only; then set "
                                + PARAMETER + " = off in its parameters")
                : ParameterFix.ofSessions(server, PARAMETER, "off");
    }

    /**
     * Whether the server replays somebody else's log.
     *
     * @param underWay whether it does: then it is read-only, whatever its settings say
     */
    record Recovery(boolean underWay) {

        /** One row. */
        static final NamedQuery<Recovery> OF_SERVER =
                NamedQuery.of("recovery", "SELECT pg_catalog.pg_is_in_recovery() AS under_way", Recovery.class);
    }
}
