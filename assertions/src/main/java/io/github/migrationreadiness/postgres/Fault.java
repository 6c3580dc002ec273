package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.PostgresError;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The ways in which opening a session goes wrong, as one table: the documented error that each leads to, the SQLSTATEs and the
 * causes that {@link FaultClassifier} tells it by, and what to change, in whichever situation.
 */
enum Fault {
    UNREACHABLE(
            PostgresError.CONNECTION_FAILED,
            "08001, with a cause",
            "Check host, port, listen_addresses, firewall and routing; a test host proves its own way only."),
    TIMED_OUT(
            PostgresError.CONNECTION_FAILED,
            "any, of a socket that timed out; 08001, without a cause",
            "Check firewall and routing: nothing answered within the time-out ({ways}).",
            "timeouts of the builder",
            "readiness.connect-timeout",
            "that of the DataSource"),
    CONNECTION_LOST(
            PostgresError.CONNECTION_FAILED,
            "08003, 08007; 08006, of the network",
            "Check the network and the TCP keepalives, and whether the server restarted meanwhile."),
    NO_SERVER_OF_TYPE(
            PostgresError.CONNECTION_FAILED,
            "08001, without a cause, where the URL chooses among servers",
            "Check that one of the hosts answers and is what targetServerType of the URL asks for; after the first"
                    + " session, a run stays with the server that answered it."),
    NO_HBA_LINE(
            PostgresError.CONNECTION_FAILED,
            "28000, of the server's look at pg_hba.conf",
            "Add a line for this address, login and database to pg_hba.conf and reload the server."),
    NO_CLIENT_CERTIFICATE(
            PostgresError.CONNECTION_FAILED,
            "28000, of the server's look at pg_hba.conf, where the server asks for a client certificate and none is sent",
            "The server asks for a client certificate, and none was sent: if its line of pg_hba.conf has clientcert or"
                    + " cert, name certificate and key ({ways}). If no line lets this address, login and database in,"
                    + " a certificate does not help: add one.",
            "sslcert and sslkey of the URL",
            "sslcert and sslkey of the URL",
            "sslcert and sslkey of the DataSource"),
    ROLE_IS_FULL(
            PostgresError.CONNECTION_FAILED,
            "53300, of the server's look at the role",
            "Raise the CONNECTION LIMIT of the login: the migration opens several sessions."),
    DATABASE_IS_FULL(
            PostgresError.CONNECTION_FAILED,
            "53300, of the server's look at the database",
            "Raise the CONNECTION LIMIT of the database: the migration opens several sessions."),
    SERVER_IS_FULL(
            PostgresError.CONNECTION_FAILED,
            "53300, of any other routine of the server",
            "Close sessions, or raise max_connections and restart the server: the migration opens several."),
    SOMETHING_IS_FULL(
            PostgresError.CONNECTION_FAILED,
            "53300, without a routine, as of a pooler",
            "Close sessions, or raise the limit that was met: that of the pooler, the login (CONNECTION LIMIT), the"
                    + " database (CONNECTION LIMIT) or the server (max_connections). The migration opens several."),
    STARTING_OR_STOPPING(PostgresError.CONNECTION_FAILED, "57P01, 57P02, 57P03", "Retry when the server has started."),
    REFUSED(PostgresError.CONNECTION_FAILED, "any other", "See the server's log for the reason of the refusal."),
    NO_TLS(
            PostgresError.SSL_CONFIGURATION,
            "08004, where the server offers no TLS",
            "Switch ssl on in the server, or use sslmode=prefer for the migration and here."),
    TLS_ONLY(
            PostgresError.SSL_CONFIGURATION,
            "28000, where a session with TLS gets further",
            "Use sslmode=require or prefer: the server takes encrypted sessions only."),
    TLS_HANDSHAKE(
            PostgresError.SSL_CONFIGURATION,
            "08006, of TLS",
            "Check sslmode, sslrootcert, and whether the certificate is valid for this host name."),
    CLIENT_KEY(
            PostgresError.SSL_CONFIGURATION,
            "08006, of the client's key",
            "Check the client key that sslkey names (PKCS #8 in DER, or .p12) and its password: {ways}.",
            "sslPassword of the builder",
            "READINESS_{SOURCE}_SSL_PASSWORD, or the file that readiness.{source}.ssl-password-file names",
            "sslpassword of the DataSource"),
    WRONG_PASSWORD(
            PostgresError.AUTHENTICATION_FAILED,
            "28P01",
            "Check login and password: PostgreSQL answers alike for an unknown role and an expired password."),
    NO_PASSWORD(
            PostgresError.AUTHENTICATION_FAILED,
            "08004",
            "The server asks for a password: {ways}.",
            "give one to the builder, or use .pgpass",
            "set READINESS_{SOURCE}_PASSWORD, name a file in readiness.{source}.password-file, or use .pgpass",
            "give one to the DataSource"),
    NO_CHANNEL_BINDING(
            PostgresError.AUTHENTICATION_FAILED,
            "08004, where the URL has channelBinding=require",
            "channelBinding=require takes a password, TLS, and a server that asks for it by scram-sha-256 (PostgreSQL"
                    + " 11 and later): see to all three, or use channelBinding=prefer."),
    BROKEN_CHANNEL_BINDING(
            PostgresError.AUTHENTICATION_FAILED,
            "28000, of the server's SCRAM",
            "Something between here and the server ends TLS, such as a proxy: give the address of the server itself,"
                    + " or use channelBinding=disable if you trust what is in between."),
    METHOD_FAILED(
            PostgresError.AUTHENTICATION_FAILED,
            "28000, of the server's look at the proof",
            "The method that the line of pg_hba.conf asks for did not let the login in. With cert, the common name of"
                    + " the client certificate has to be the login, or be mapped to it in pg_ident.conf; the server's log"
                    + " says more."),
    NO_SUCH_LOGIN(
            PostgresError.AUTHENTICATION_FAILED,
            "28000, of the server's look at the role",
            "Create the role with LOGIN, or correct its name."),
    NO_SUCH_DATABASE(PostgresError.SOURCE_DATABASE_MISSING, "3D000", "Correct the name; case and blanks count."),
    NO_CONNECT_PRIVILEGE(
            PostgresError.INSUFFICIENT_PRIVILEGES,
            "42501, of the server's look at the database",
            "Grant CONNECT on the database to the migration login."),
    CLOSED_DATABASE(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "55000, of the server's look at the database",
            "Let the database accept connections, or leave it out of the plan."),
    INVALID_DATABASE(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "55000, of any other routine of the server",
            "An interrupted DROP DATABASE left it behind and nothing opens it any more: drop it, or leave it out of the"
                    + " plan ({ways}).",
            "Plan.migrating",
            "readiness.databases",
            "Plan.migrating"),
    NOT_STARTED(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "any other of the server outside of classes 08, 28, 42, 53, 57",
            "No session starts in it: check its encoding and locale, the libraries that ALTER DATABASE or ALTER ROLE"
                    + " lets sessions load, and the server's log."),
    WRITES_AT_LOGIN(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "25006",
            "A login event trigger writes, which it cannot in the kit's sessions, because they are read-only: let it"
                    + " return at once where current_setting('transaction_read_only') is 'on'."),
    NOT_IN_POOL(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "none: the DataSource leads elsewhere",
            "A DataSource opens one database: give a JDBC URL instead, or name only that database in the plan.");

    /** Nothing follows from them for the other databases of the server. */
    private static final Set<Fault> OF_ONE_DATABASE = EnumSet.of(
            NO_HBA_LINE,
            NO_CLIENT_CERTIFICATE,
            DATABASE_IS_FULL,
            NO_SUCH_DATABASE,
            NO_CONNECT_PRIVILEGE,
            CLOSED_DATABASE,
            INVALID_DATABASE,
            NOT_STARTED,
            WRITES_AT_LOGIN,
            NOT_IN_POOL);

    private final PostgresError error;
    private final String states;
    private final String hint;
    private final String ofProgram;
    private final String ofConfiguration;
    private final String ofDataSource;

    Fault(PostgresError error, String states, String hint) {
        this(error, states, hint, "", "", "");
    }

    /** The ways stand where the hint has {@code {ways}}; {@code {source}} and {@code {SOURCE}} in them are the side. */
    Fault(
            PostgresError error,
            String states,
            String hint,
            String ofProgram,
            String ofConfiguration,
            String ofDataSource) {
        this.error = error;
        this.states = states;
        this.hint = hint;
        this.ofProgram = ofProgram;
        this.ofConfiguration = ofConfiguration;
        this.ofDataSource = ofDataSource;
    }

    /** {@return the documented error} */
    PostgresError error() {
        return error;
    }

    /** {@return SQLSTATE and cause, in words} */
    String states() {
        return states;
    }

    /** {@return what to change} */
    String hint(Situation situation, Side side) {
        String name = side.name();
        return hint.replace(
                "{ways}", ways(situation).replace("{SOURCE}", name).replace("{source}", name.toLowerCase(Locale.ROOT)));
    }

    private String ways(Situation situation) {
        return switch (situation) {
            case PROGRAM -> ofProgram;
            case CONFIGURATION -> ofConfiguration;
            case DATA_SOURCE -> ofDataSource;
        };
    }

    ConnectionFault on(RefusedSession session, String detail) {
        return new ConnectionFault(
                errorOn(session.side()),
                session.address(),
                session.database(),
                OF_ONE_DATABASE.contains(this),
                this == WRITES_AT_LOGIN,
                detail,
                HintStatement.of(this, session));
    }

    /** Two documented texts speak of source databases only. */
    private PostgresError errorOn(Side side) {
        return side == Side.TARGET && (this == NO_SUCH_DATABASE || this == NO_CONNECT_PRIVILEGE)
                ? PostgresError.DATABASE_CANNOT_BE_OPENED
                : error;
    }
}
