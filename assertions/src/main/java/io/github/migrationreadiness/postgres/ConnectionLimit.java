package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.SessionLimit;
import io.github.migrationreadiness.postgres.catalog.SessionLimit.Scope;
import io.github.migrationreadiness.server.Attempt;
import io.github.migrationreadiness.server.Facts;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the limits of sessions was met. The server tells it by the routine that refuses, and by no SQLSTATE. */
enum ConnectionLimit {
    OF_ROLE(Scope.ROLE, Fault.ROLE_IS_FULL),
    OF_DATABASE(Scope.DATABASE, Fault.DATABASE_IS_FULL),
    OF_SERVER(Scope.SERVER, Fault.SERVER_IS_FULL),
    /** Whoever refuses without a routine is a pooler, or was asked through one. */
    OF_SOMETHING(null, Fault.SOMETHING_IS_FULL);

    static final String TOO_MANY_CONNECTIONS = "53300";

    private final @Nullable Scope scope;
    private final Fault fault;

    ConnectionLimit(@Nullable Scope scope, Fault fault) {
        this.scope = scope;
        this.fault = fault;
    }

    /** {@return the limit that a refused session met, if it was one} */
    static Optional<ConnectionLimit> metBy(SQLException failure) {
        SQLException origin = FaultClassifier.origin(failure);
        return TOO_MANY_CONNECTIONS.equals(origin.getSQLState()) ? Optional.of(refusing(origin)) : Optional.empty();
    }

    /** {@return the limit that was met, where the SQLSTATE says that one was} */
    static ConnectionLimit refusing(SQLException origin) {
        return FaultClassifier.routine(origin)
                .map(ConnectionLimit::by)
                .findFirst()
                .orElse(OF_SOMETHING);
    }

    private static ConnectionLimit by(String routine) {
        return switch (routine) {
            case FaultClassifier.LOOKS_UP_ROLE -> OF_ROLE;
            case FaultClassifier.LOOKS_AT_DATABASE -> OF_DATABASE;
            default -> OF_SERVER;
        };
    }

    Fault fault() {
        return fault;
    }

    /** {@return the limit with its value, if the server has been opened and could be asked for it} */
    Optional<SessionLimit> valueFor(String database, Optional<Attempt<ConnectionFault>> server) {
        return server.filter(Attempt.Opened.class::isInstance).map(Attempt::facts).stream()
                .flatMap(ConnectionLimit::known)
                .filter(limit -> is(limit, database))
                .findFirst();
    }

    private static Stream<SessionLimit> known(Facts facts) {
        try {
            return facts.rows(SessionLimit.ALL).stream().flatMap(Rows::stream);
        } catch (InconclusiveException unknown) {
            return Stream.of();
        }
    }

    private boolean is(SessionLimit limit, String database) {
        return limit.scope() == scope && (this != OF_DATABASE || limit.name().equals(database));
    }
}
