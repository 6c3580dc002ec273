package io.github.migrationreadiness.postgres;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Asks a server whether it offers TLS, with the first packet of the protocol. The driver reports "no TLS" and "no
 * password given" with the same SQLSTATE.
 */
final class TlsProbe {

    private static final int LENGTH = 8;
    private static final int SSL_REQUEST = 80877103;

    private TlsProbe() {}

    /** {@return false only if the server says that it does not offer TLS} */
    static boolean offersTls(String host, int port, Duration timeout) {
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(timeout.toMillis());
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            return answer(socket) != 'N';
        } catch (IOException unknown) {
            return true;
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
