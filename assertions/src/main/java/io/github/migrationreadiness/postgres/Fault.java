package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.PostgresError;
import java.util.EnumSet;
import java.util.Set;

/** The ways in which opening a session goes wrong, each with the documented error that it leads to. */
enum Fault {
    UNREACHABLE(
            PostgresError.CONNECTION_FAILED,
            "Check host, port, listen_addresses, firewall and routing; a test host proves its own way only."),
    TIMED_OUT(
            PostgresError.CONNECTION_FAILED,
            "Check firewall and routing: nothing answered within the time-out (readiness.connect-timeout)."),
    CONNECTION_LOST(
            PostgresError.CONNECTION_FAILED,
            "Check the network and the TCP keepalives, and whether the server restarted meanwhile."),
    NO_SERVER_OF_TYPE(
            PostgresError.CONNECTION_FAILED,
            "Check that one of the hosts answers and is what targetServerType of the URL asks for; after the first session,"
                    + " a run stays with the server that answered it."),
    NO_HBA_LINE(
            PostgresError.CONNECTION_FAILED,
            "Add a line for this address, login and database to pg_hba.conf and reload the server."),
    ROLE_IS_FULL(
            PostgresError.CONNECTION_FAILED,
            "Raise the CONNECTION LIMIT of the login: the migration opens several sessions."),
    DATABASE_IS_FULL(
            PostgresError.CONNECTION_FAILED,
            "Raise the CONNECTION LIMIT of the database: the migration opens several sessions."),
    SERVER_IS_FULL(
            PostgresError.CONNECTION_FAILED,
            "Close sessions, or raise max_connections and restart the server: the migration opens several."),
    STARTING_OR_STOPPING(PostgresError.CONNECTION_FAILED, "Retry when the server has started."),
    REFUSED(PostgresError.CONNECTION_FAILED, "See the server's log for the reason of the refusal."),
    NO_TLS(
            PostgresError.SSL_CONFIGURATION,
            "Switch ssl on in the server, or use sslmode=prefer for the migration and here."),
    TLS_ONLY(
            PostgresError.SSL_CONFIGURATION,
            "Use sslmode=require or prefer: the server takes encrypted sessions only."),
    TLS_HANDSHAKE(
            PostgresError.SSL_CONFIGURATION,
            "Check sslmode, sslrootcert, and whether the certificate is valid for this host name."),
    WRONG_PASSWORD(
            PostgresError.AUTHENTICATION_FAILED,
            "Check login and password: PostgreSQL answers alike for an unknown role and an expired password."),
    NO_PASSWORD(
            PostgresError.AUTHENTICATION_FAILED,
            "The server asks for a password: set READINESS_SOURCE_PASSWORD or READINESS_TARGET_PASSWORD, a password file, or .pgpass."),
    NO_SUCH_LOGIN(PostgresError.AUTHENTICATION_FAILED, "Create the role with LOGIN, or correct its name."),
    NO_SUCH_DATABASE(PostgresError.SOURCE_DATABASE_MISSING, "Correct the name; case and blanks count."),
    NO_CONNECT_PRIVILEGE(
            PostgresError.INSUFFICIENT_PRIVILEGES, "Grant CONNECT on the database to the migration login."),
    CLOSED_DATABASE(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "Let the database accept connections, or leave it out of the plan."),
    INVALID_DATABASE(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "An interrupted DROP DATABASE left it behind and nothing opens it any more: drop it, or leave it out of the plan"
                    + " (readiness.databases)."),
    NOT_STARTED(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "No session starts in it: check its encoding and locale, the libraries that ALTER DATABASE or ALTER ROLE lets"
                    + " sessions load, and the server's log."),
    WRITES_AT_LOGIN(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "A login event trigger writes, which it cannot in the kit's sessions, because they are read-only: let it return at"
                    + " once where current_setting('transaction_read_only') is 'on'."),
    NOT_IN_POOL(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "A DataSource opens one database: give a JDBC URL instead, or name only that database in the plan.");

    /** Nothing follows from them for the other databases of the server. */
    private static final Set<Fault> OF_ONE_DATABASE = EnumSet.of(
            NO_HBA_LINE,
            DATABASE_IS_FULL,
            NO_SUCH_DATABASE,
            NO_CONNECT_PRIVILEGE,
            CLOSED_DATABASE,
            INVALID_DATABASE,
            NOT_STARTED,
            WRITES_AT_LOGIN,
            NOT_IN_POOL);

    private final PostgresError error;
    private final String advice;

    Fault(PostgresError error, String advice) {
        this.error = error;
        this.advice = advice;
    }

    /** {@return what to change, in words that fit wherever it happens} */
    String advice() {
        return advice;
    }

    ConnectionFault on(RefusedSession session, String detail) {
        return new ConnectionFault(
                errorOn(session.side()),
                session.address(),
                session.database(),
                OF_ONE_DATABASE.contains(this),
                this == WRITES_AT_LOGIN,
                detail,
                Repair.of(this, session));
    }

    /** Two documented texts speak of source databases only. */
    private PostgresError errorOn(Side side) {
        return side == Side.TARGET && (this == NO_SUCH_DATABASE || this == NO_CONNECT_PRIVILEGE)
                ? PostgresError.DATABASE_CANNOT_BE_OPENED
                : error;
    }
}
