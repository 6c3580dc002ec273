package io.github.migrationreadiness.postgres.connection;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.ConnectionFault;
import io.github.migrationreadiness.postgres.Openable;
import java.util.List;

/**
 * Verifies that a session can be opened. One fault has one code: it violates the check of that code, and leaves those of
 * the others inconclusive that come after it on the way to a session.
 */
public final class ConnectionCheck implements DescribedCheck<Openable> {

    /** The order in which a session meets them. */
    private static final List<MigrationError> ON_THE_WAY = List.of(
            PostgresError.CONNECTION_FAILED,
            PostgresError.SSL_CONFIGURATION,
            PostgresError.AUTHENTICATION_FAILED,
            PostgresError.SOURCE_DATABASE_MISSING,
            PostgresError.INSUFFICIENT_PRIVILEGES,
            PostgresError.DATABASE_CANNOT_BE_OPENED);

    private final PostgresError error;

    private ConnectionCheck(PostgresError error) {
        this.error = error;
    }

    /** {@return the check that the server answers (603000)} */
    public static ConnectionCheck reachable() {
        return new ConnectionCheck(PostgresError.CONNECTION_FAILED);
    }

    /** {@return the check that server and session agree on TLS (603001)} */
    public static ConnectionCheck tls() {
        return new ConnectionCheck(PostgresError.SSL_CONFIGURATION);
    }

    /** {@return the check that the server accepts the login (603100)} */
    public static ConnectionCheck login() {
        return new ConnectionCheck(PostgresError.AUTHENTICATION_FAILED);
    }

    /** {@return the check that a database accepts connections (R006)} */
    public static ConnectionCheck opens() {
        return new ConnectionCheck(PostgresError.DATABASE_CANNOT_BE_OPENED);
    }

    /**
     * {@return the check that a subject violates, whichever its fault is}
     *
     * @param subject a server or a database
     */
    public static ConnectionCheck anyFaultOf(Openable subject) {
        try {
            return subject.fault()
                    .map(fault -> new ConnectionCheck(fault.error()))
                    .orElseGet(ConnectionCheck::reachable);
        } catch (InconclusiveException interrupted) {
            return reachable();
        }
    }

    /**
     * {@return the check that something can be reached: whichever fault the server has, and 603000 alone for a database of
     * a server that answers, since the other faults of a database have checks of their own}
     *
     * @param server the server
     * @param subject the server, or one of its databases
     */
    public static ConnectionCheck reachable(Openable server, Openable subject) {
        ConnectionCheck ofServer = anyFaultOf(server);
        return ofServer.error == PostgresError.CONNECTION_FAILED ? reachable() : anyFaultOf(subject);
    }

    @Override
    public CheckDescription description() {
        return switch (error) {
            case CONNECTION_FAILED -> described("reachable", Group.CONNECTION).assertedBy("isReachable");
            case SSL_CONFIGURATION -> described("tls", Group.CONNECTION).assertedBy("hasCompatibleTls");
            case AUTHENTICATION_FAILED ->
                described("login", Group.AUTHENTICATION).assertedBy("acceptsLogin");
            default ->
                described("database-opens", Group.CONNECTION)
                        .assertedBy("acceptsConnections")
                        .graded("the kit's own");
        };
    }

    private CheckDescription described(String name, Group group) {
        return CheckDescription.of(name, error).lookingAt(Scope.SESSION, group);
    }

    @Override
    public Outcome judge(Openable subject) {
        return subject.fault().map(fault -> judge(subject, fault)).orElseGet(Outcome::passed);
    }

    /** Where another database stood in the way, which is tried first, this one was not tried at all. */
    private Outcome judge(Openable subject, ConnectionFault fault) {
        if (!fault.isAbout(subject)) {
            return Outcome.inconclusive(fault.toString(), fault.advice());
        }
        return fault.error() == error && !fault.ofKit() ? fault.violation() : otherThan(fault);
    }

    private Outcome otherThan(ConnectionFault fault) {
        return ON_THE_WAY.indexOf(fault.error()) > ON_THE_WAY.indexOf(error)
                ? Outcome.passed()
                : Outcome.inconclusive(fault.toString(), fault.advice());
    }
}
