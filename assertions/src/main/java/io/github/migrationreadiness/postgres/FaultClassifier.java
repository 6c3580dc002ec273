package io.github.migrationreadiness.postgres;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Finds out why a session could not be opened, by SQLSTATE, cause and the server's source routine. Never by the text of
 * a message: it is written in the language of the server or of the JVM.
 */
final class FaultClassifier {

    /** The routine of postgres that looks up the role of a login; pg_hba.conf is looked up by another one. */
    private static final String LOOKS_UP_ROLE = "InitializeSessionUserId";

    private FaultClassifier() {}

    static Fault classify(SQLException failure, TlsKnowledge tls) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return switch (state) {
            case "08004" -> tls.isMissing() ? Fault.NO_TLS : Fault.NO_PASSWORD;
            case "28P01" -> Fault.WRONG_PASSWORD;
            case "28000" ->
                isAboutRole(failure) ? Fault.NO_SUCH_LOGIN : tls.isDemanded() ? Fault.TLS_ONLY : Fault.NO_HBA_LINE;
            case "3D000" -> Fault.NO_SUCH_DATABASE;
            case "42501" -> Fault.NO_CONNECT_PRIVILEGE;
            case "53300" -> Fault.TOO_MANY_CONNECTIONS;
            case "55000" -> Fault.CLOSED_DATABASE;
            case "57P01", "57P02", "57P03" -> Fault.STARTING_OR_STOPPING;
            default -> byCause(failure, state);
        };
    }

    /** {@return what the server said or, where it said nothing, the driver} */
    static String text(SQLException failure) {
        return serverMessage(failure)
                .map(ServerErrorMessage::getMessage)
                .or(() -> Optional.ofNullable(failure.getMessage()))
                .orElse("SQLSTATE " + failure.getSQLState());
    }

    private static Fault byCause(SQLException failure, String state) {
        if (hasCause(failure, SocketTimeoutException.class)) {
            return Fault.TIMED_OUT;
        }
        if (hasCause(failure, SSLException.class)) {
            return Fault.TLS_HANDSHAKE;
        }
        return switch (state) {
            case "08001" -> Fault.UNREACHABLE;
            case "08006", "08003", "08007" -> Fault.CONNECTION_LOST;
            default -> Fault.REFUSED;
        };
    }

    private static boolean isAboutRole(SQLException failure) {
        return serverMessage(failure)
                .map(ServerErrorMessage::getRoutine)
                .filter(LOOKS_UP_ROLE::equals)
                .isPresent();
    }

    private static Optional<ServerErrorMessage> serverMessage(SQLException failure) {
        return failure instanceof PSQLException server
                ? Optional.ofNullable(server.getServerErrorMessage())
                : Optional.empty();
    }

    private static boolean hasCause(@Nullable Throwable failure, Class<? extends Throwable> type) {
        return failure != null && (type.isInstance(failure) || hasCause(failure.getCause(), type));
    }
}
