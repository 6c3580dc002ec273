package io.github.migrationreadiness.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.postgres.tls.TlsKnowledge;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Exceptions are constructed here alone: for languages that no test server speaks. Real ones are tried elsewhere. */
class FaultClassifierTest {

    private static PSQLException fromServer(String state, String message, String routine) {
        return new PSQLException(
                new ServerErrorMessage("SFATAL\0C" + state + "\0M" + message + "\0Fauth.c\0L1\0R" + routine + "\0\0"));
    }

    private record Tls(boolean isWanted, boolean isMissing, boolean isDemanded) implements TlsKnowledge {
        @Override
        public boolean lacksCertificate() {
            return false;
        }

        @Override
        public boolean requiresBinding() {
            return false;
        }
    }

    private static final TlsKnowledge MISSING = new Tls(true, true, false);
    private static final TlsKnowledge OFFERED = new Tls(true, false, false);
    private static final TlsKnowledge DEMANDED = new Tls(false, false, true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rolle »x« existiert nicht                                   | InitializeSessionUserId | NO_SUCH_LOGIN
                    le rôle « x » n'est pas autorisé à se connecter             | InitializeSessionUserId | NO_SUCH_LOGIN
                    kein pg_hba.conf-Eintrag für Host »::1«, keine Verschlüsselung | ClientAuthentication  | NO_HBA_LINE
                    ホスト"::1"に対するpg_hba.confのエントリがありません        | ClientAuthentication    | NO_HBA_LINE
                    role "x" does not exist                                     | ClientAuthentication    | NO_HBA_LINE
                    """)
    void aRefusedLoginIsToldByTheServersRoutineNotByItsLanguage(String message, String routine, Fault fault) {
        PSQLException refusal = fromServer("28000", message, routine);
        assertThat(FaultClassifier.classify(refusal, TlsKnowledge.NONE)).isEqualTo(fault);
        assertThat(FaultClassifier.text(refusal)).isEqualTo(message);
    }

    @Test
    void aLimitThatNoRoutineOfTheServerNamesMayBeAnyones() {
        PSQLException ofPooler =
                new PSQLException(new ServerErrorMessage("SFATAL\0C53300\0Mno more connections allowed\0\0"));
        assertThat(FaultClassifier.classify(ofPooler, TlsKnowledge.NONE)).isEqualTo(Fault.SOMETHING_IS_FULL);
    }

    @Test
    void aPlainSessionThatIsRefusedIsToldByOwnExperience() {
        PSQLException refusal = fromServer("28000", "aucune entrée dans pg_hba.conf", "ClientAuthentication");
        assertThat(FaultClassifier.classify(refusal, DEMANDED)).isEqualTo(Fault.TLS_ONLY);
        assertThat(FaultClassifier.classify(refusal, OFFERED)).isEqualTo(Fault.NO_HBA_LINE);
    }

    @Test
    void aRejectedConnectionIsToldByOwnExperience() {
        PSQLException refusal = new PSQLException("Der Server unterstützt SSL nicht.", PSQLState.CONNECTION_REJECTED);
        assertThat(FaultClassifier.classify(refusal, MISSING)).isEqualTo(Fault.NO_TLS);
        assertThat(FaultClassifier.classify(refusal, OFFERED)).isEqualTo(Fault.NO_PASSWORD);
        assertThat(FaultClassifier.classify(refusal, TlsKnowledge.NONE)).isEqualTo(Fault.NO_PASSWORD);
    }

    @Test
    void anOptionThatTheLoginMayNotSetIsNotTakenForAMissingConnect() {
        PSQLException option = fromServer("42501", "keine Berechtigung", "set_config_option");
        PSQLException database = fromServer("42501", "keine Berechtigung", "CheckMyDatabase");
        PSQLException ofPooler = new PSQLException(new ServerErrorMessage("SFATAL\0C42501\0Mno\0\0"));
        assertThat(FaultClassifier.classify(option, TlsKnowledge.NONE)).isEqualTo(Fault.REFUSED);
        assertThat(FaultClassifier.classify(database, TlsKnowledge.NONE)).isEqualTo(Fault.NO_CONNECT_PRIVILEGE);
        assertThat(FaultClassifier.classify(ofPooler, TlsKnowledge.NONE)).isEqualTo(Fault.NO_CONNECT_PRIVILEGE);
    }

    @Test
    void theDriverIsToldByTheCausesOfItsExceptions() {
        assertThat(ofDriver(PSQLState.CONNECTION_UNABLE_TO_CONNECT, new ConnectException()))
                .isEqualTo(Fault.UNREACHABLE);
        assertThat(ofDriver(PSQLState.CONNECTION_UNABLE_TO_CONNECT, new UnknownHostException()))
                .isEqualTo(Fault.UNREACHABLE);
        assertThat(ofDriver(PSQLState.CONNECTION_UNABLE_TO_CONNECT, new SocketTimeoutException()))
                .isEqualTo(Fault.TIMED_OUT);
        assertThat(ofDriver(PSQLState.CONNECTION_UNABLE_TO_CONNECT, null)).isEqualTo(Fault.TIMED_OUT);
        assertThat(ofDriver(PSQLState.CONNECTION_FAILURE, new SSLHandshakeException("")))
                .isEqualTo(Fault.TLS_HANDSHAKE);
        assertThat(ofDriver(PSQLState.CONNECTION_FAILURE, new EOFException())).isEqualTo(Fault.CONNECTION_LOST);
        assertThat(ofDriver(PSQLState.CONNECTION_FAILURE, null)).isEqualTo(Fault.TLS_HANDSHAKE);
        assertThat(ofDriver(PSQLState.CONNECTION_DOES_NOT_EXIST, null)).isEqualTo(Fault.CONNECTION_LOST);
        assertThat(ofDriver(PSQLState.UNKNOWN_STATE, null)).isEqualTo(Fault.REFUSED);
    }

    private static Fault ofDriver(PSQLState state, @Nullable Throwable cause) {
        return FaultClassifier.classify(new PSQLException("Es ging nicht.", state, cause), OFFERED);
    }

    @Test
    void theTextOfTheDriverNamesItsCause() {
        PSQLException unknown = new PSQLException(
                "Der Verbindungsversuch schlug fehl.",
                PSQLState.CONNECTION_UNABLE_TO_CONNECT,
                new UnknownHostException("nowhere"));
        assertThat(FaultClassifier.text(unknown))
                .isEqualTo("Der Verbindungsversuch schlug fehl. (UnknownHostException: nowhere)");
    }

    @Test
    void anExceptionWithoutAnythingHasATextAllTheSame() {
        SQLException nothing = new SQLException((String) null, "08000");
        assertThat(FaultClassifier.text(nothing)).isEqualTo("SQLSTATE 08000");
        assertThat(FaultClassifier.classify(new SQLException(), TlsKnowledge.NONE))
                .isEqualTo(Fault.REFUSED);
    }
}
