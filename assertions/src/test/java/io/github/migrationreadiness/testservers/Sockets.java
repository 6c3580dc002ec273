package io.github.migrationreadiness.testservers;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Sockets on 127.0.0.1. */
final class Sockets {

    /** Longer than any test waits: it only ends what a test has forgotten. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private Sockets() {}

    static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, loopback());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(loopback(), port), 5_000);
        return tuned(socket);
    }

    /** Small packets go out at once: the delay is the proxy's to make. */
    static Socket tuned(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) SILENCE.toMillis());
        return socket;
    }

    /** The other side sees a reset, not an orderly end. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
