package io.github.migrationreadiness.testservers;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A port on 127.0.0.1 that no connection comes through to. It is held, so that nobody else opens it meanwhile.
 *
 * @param port the port
 * @param held what holds it
 */
public record ClosedPort(int port, List<Closeable> held) implements AutoCloseable {

    /** {@return a port that refuses connections at once, as where no server runs} */
    public static ClosedPort refusing() {
        Socket bound = new Socket();
        try {
            bound.bind(new InetSocketAddress(Sockets.loopback(), 0));
            return new ClosedPort(bound.getLocalPort(), List.of(bound));
        } catch (IOException e) {
            Sockets.close(bound);
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a port that does not even refuse, as behind a firewall: its queue is full, so Linux drops what arrives} */
    public static ClosedPort dropping() {
        List<Closeable> held = new ArrayList<>();
        try {
            ServerSocket listener = new ServerSocket(0, 1, Sockets.loopback());
            held.add(listener);
            fill(listener, held);
            return new ClosedPort(listener.getLocalPort(), held);
        } catch (IOException e) {
            held.forEach(Sockets::close);
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(ServerSocket listener, List<Closeable> held) throws IOException {
        for (int i = 0; i < 10; i++) {
            Socket waiting = new Socket();
            held.add(waiting);
            try {
                waiting.connect(listener.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new IOException("The queue of a port does not fill");
    }

    /** {@return the JDBC URL of a database that nobody reaches, without a user} */
    public String url(String database) {
        return JdbcUrl.of(port, database);
    }

    @Override
    public void close() {
        held.forEach(Sockets::close);
    }
}
