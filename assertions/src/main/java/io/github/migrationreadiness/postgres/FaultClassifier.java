package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.postgres.tls.TlsKnowledge;
import io.github.migrationreadiness.redaction.Redaction;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Finds out why a session could not be opened, by SQLSTATE, cause and the server's source routine. Never by the text of
 * a message: it is written in the language of the server or of the JVM.
 */
final class FaultClassifier {

    /** The routine of postgres that looks up the role of a login; pg_hba.conf is looked up by another one. */
    static final String LOOKS_UP_ROLE = "InitializeSessionUserId";

    /** The routine of postgres that says that a login did not prove itself, with which SQLSTATE depends on the method. */
    private static final String LOOKS_AT_PROOF = "auth_failed";

    private static final String READS_FIRST_OF_SCRAM = "read_client_first_message";
    private static final String READS_LAST_OF_SCRAM = "read_client_final_message";

    /** The routine of postgres that looks at CONNECT; options that the login is not allowed to set have the same SQLSTATE. */
    static final String LOOKS_AT_DATABASE = "CheckMyDatabase";

    /** Classes of SQLSTATEs with which the server speaks of itself, and not of what a session needs to start. */
    private static final Set<String> OF_SERVER = Set.of("08", "28", "42", "53", "57");

    private FaultClassifier() {}

    static Fault classify(SQLException failure, TlsKnowledge tls) {
        SQLException origin = origin(failure);
        String state = Optional.ofNullable(origin.getSQLState()).orElse("");
        return switch (state) {
            case "08004" -> withoutAgreement(tls);
            case "28P01" -> Fault.WRONG_PASSWORD;
            case "28000" -> withoutAuthorization(origin, tls);
            case "25006" -> Fault.WRITES_AT_LOGIN;
            case "3D000" -> Fault.NO_SUCH_DATABASE;
            case "42501" ->
                routine(origin).allMatch(LOOKS_AT_DATABASE::equals) ? Fault.NO_CONNECT_PRIVILEGE : Fault.REFUSED;
            case ConnectionLimit.TOO_MANY_CONNECTIONS ->
                ConnectionLimit.refusing(origin).fault();
            case "55000" ->
                routine(origin).allMatch(LOOKS_AT_DATABASE::equals) ? Fault.CLOSED_DATABASE : Fault.INVALID_DATABASE;
            case "57P01", "57P02", "57P03" -> Fault.STARTING_OR_STOPPING;
            default -> byCause(origin, state, tls);
        };
    }

    /** {@return what the server said or, where it said nothing, the driver with the cause that it names} */
    static String text(SQLException failure) {
        return serverMessage(origin(failure)).map(FaultClassifier::serverText).orElseGet(() -> driverText(failure));
    }

    /** The driver itself ends the session, because the server wants something that it does not have or do. */
    private static Fault withoutAgreement(TlsKnowledge tls) {
        if (tls.isMissing()) {
            return Fault.NO_TLS;
        }
        return tls.requiresBinding() ? Fault.NO_CHANNEL_BINDING : Fault.NO_PASSWORD;
    }

    private static Fault withoutAuthorization(SQLException failure, TlsKnowledge tls) {
        return routine(failure).findFirst().flatMap(FaultClassifier::byRoutine).orElseGet(() -> byLine(tls));
    }

    private static Optional<Fault> byRoutine(String routine) {
        return switch (routine) {
            case LOOKS_UP_ROLE -> Optional.of(Fault.NO_SUCH_LOGIN);
            case LOOKS_AT_PROOF -> Optional.of(Fault.METHOD_FAILED);
            case READS_FIRST_OF_SCRAM, READS_LAST_OF_SCRAM -> Optional.of(Fault.BROKEN_CHANNEL_BINDING);
            default -> Optional.empty();
        };
    }

    /** The server's own words for the two are alike but for their text. */
    private static Fault byLine(TlsKnowledge tls) {
        if (tls.isDemanded()) {
            return Fault.TLS_ONLY;
        }
        return tls.lacksCertificate() ? Fault.NO_CLIENT_CERTIFICATE : Fault.NO_HBA_LINE;
    }

    private static Fault byCause(SQLException failure, String state, TlsKnowledge tls) {
        if (hasCause(failure, SocketTimeoutException.class::isInstance)) {
            return Fault.TIMED_OUT;
        }
        if (hasCause(failure, SSLException.class::isInstance)) {
            return Fault.TLS_HANDSHAKE;
        }
        if (hasCause(failure, FaultClassifier::isAboutKey)) {
            return Fault.CLIENT_KEY;
        }
        return switch (state) {
            // The driver's own clock ends an attempt without a cause.
            case "08001" -> failure.getCause() == null ? Fault.TIMED_OUT : Fault.UNREACHABLE;
            case "08006" -> isNetwork(failure) || !tls.isWanted() ? Fault.CONNECTION_LOST : Fault.TLS_HANDSHAKE;
            case "08003", "08007" -> Fault.CONNECTION_LOST;
            default -> isAboutSession(failure, state) ? Fault.NOT_STARTED : Fault.REFUSED;
        };
    }

    /** A key that cannot be decrypted, or no password and nobody to ask for it; certificates are another matter. */
    private static boolean isAboutKey(Throwable cause) {
        return cause instanceof UnsupportedCallbackException
                || (cause instanceof GeneralSecurityException && !(cause instanceof CertificateException));
    }

    /** Such as a library or a conversion that is missing. */
    private static boolean isAboutSession(SQLException failure, String state) {
        return serverMessage(failure).isPresent() && state.length() == 5 && !OF_SERVER.contains(state.substring(0, 2));
    }

    /** Certificates that cannot be read or do not fit the host come with the SQLSTATE of a lost connection too. */
    private static boolean isNetwork(SQLException failure) {
        return hasCause(failure, cause -> cause instanceof SocketException || cause instanceof EOFException);
    }

    /** Pools wrap what the driver threw. */
    static SQLException origin(SQLException failure) {
        return causes(failure)
                .filter(PSQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElse(failure);
    }

    private static String serverText(ServerErrorMessage message) {
        String detail = message.getDetail();
        return Redaction.of(message.getMessage() + (detail == null ? "" : " (" + detail + ")"));
    }

    private static String driverText(SQLException failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("SQLSTATE " + failure.getSQLState());
        return causes(failure)
                .skip(1)
                .reduce((first, second) -> second)
                .map(root -> message + " (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")")
                .map(Redaction::of)
                .orElseGet(() -> Redaction.of(message));
    }

    /** {@return the source routine, where the server names one: poolers do not} */
    static Stream<String> routine(SQLException failure) {
        return serverMessage(failure).map(ServerErrorMessage::getRoutine).stream();
    }

    private static Optional<ServerErrorMessage> serverMessage(SQLException failure) {
        return failure instanceof PSQLException server
                ? Optional.ofNullable(server.getServerErrorMessage())
                : Optional.empty();
    }

    private static boolean hasCause(SQLException failure, Predicate<Throwable> wanted) {
        return causes(failure).anyMatch(wanted);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
