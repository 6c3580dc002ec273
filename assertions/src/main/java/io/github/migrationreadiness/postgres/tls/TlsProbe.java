package io.github.migrationreadiness.postgres.tls;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Asks a server whether it offers TLS, with the first packet of the protocol. The driver reports "no TLS" and "no
 * password given" with the same SQLSTATE.
 */
public final class TlsProbe {

    private static final int LENGTH = 8;
    private static final int SSL_REQUEST = 80877103;

    private TlsProbe() {}

    /**
     * {@return false only if the server says that it does not offer TLS}
     *
     * @param host where it listens
     * @param port where it listens
     * @param timeout for each step
     */
    public static boolean offersTls(String host, int port, Duration timeout) {
        try (Socket socket = connected(host, port, timeout)) {
            return answer(socket) != 'N';
        } catch (IOException unknown) {
            return true;
        }
    }

    /**
     * {@return whether the server asks for a client certificate when TLS begins; the handshake is all that is sent}
     *
     * <p>Whose server it is does not matter here, so that none of its certificates is looked at.
     *
     * @param host where it listens
     * @param port where it listens
     * @param timeout for each step
     */
    public static boolean asksForCertificate(String host, int port, Duration timeout) {
        try (Socket socket = connected(host, port, timeout)) {
            if (answer(socket) != 'S') {
                return false;
            }
            return CertificateRequest.isMadeOn(socket, host, port);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Socket connected(String host, int port, Duration timeout) throws IOException {
        int millis = Math.toIntExact(timeout.toMillis());
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    private static int answer(Socket socket) throws IOException {
        DataOutputStream request = new DataOutputStream(socket.getOutputStream());
        request.writeInt(LENGTH);
        request.writeInt(SSL_REQUEST);
        request.flush();
        return socket.getInputStream().read();
    }
}
