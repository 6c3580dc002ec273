package io.github.migrationreadiness.testservers;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A port on 127.0.0.1 in front of a server, with the faults of a network. It counts what goes through. */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket listener = Sockets.listen();
    private final Traffic traffic = new Traffic();
    private final ProxyThreads threads = new ProxyThreads("tcp-proxy-" + listener.getLocalPort());
    private final Queue<Closeable> open = new ConcurrentLinkedQueue<>();
    private final Behaviour behaviour;
    private final Thread acceptor;

    private TcpProxy(Behaviour behaviour) {
        this.behaviour = behaviour;
        this.acceptor = threads.start(this::accept);
    }

    /** What becomes of a client. */
    private interface Behaviour {
        void meet(TcpProxy proxy, Socket client) throws IOException;
    }

    /** {@return a proxy that passes everything on} */
    public static TcpProxy to(TestServer server) {
        return delaying(server, Duration.ZERO);
    }

    /** {@return a proxy that passes everything on, late by a delay each way} */
    public static TcpProxy delaying(TestServer server, Duration delayEachWay) {
        int port = server.port();
        return new TcpProxy((proxy, client) -> proxy.link(client, Sockets.connect(port), delayEachWay));
    }

    /** {@return a port that accepts connections and never answers} */
    public static TcpProxy blackHole() {
        return new TcpProxy((proxy, client) -> {});
    }

    /** {@return a port that accepts connections and resets them} */
    public static TcpProxy resetting() {
        return new TcpProxy((proxy, client) -> Sockets.reset(client));
    }

    /** Cuts all connections once the server has sent so many further bytes; whoever connects later is cut off at once. */
    public TcpProxy cutAfter(long bytes) {
        traffic.allow(bytes);
        return this;
    }

    /** {@return the port on 127.0.0.1} */
    public int port() {
        return listener.getLocalPort();
    }

    /** {@return the JDBC URL of a database behind the proxy, without a user} */
    public String url(String database) {
        return JdbcUrl.of(port(), database);
    }

    /** {@return how many connections were accepted} */
    public int connections() {
        return traffic.connections();
    }

    /** {@return how often a client spoke after the server, or first: each time costs one round trip} */
    public int roundTrips() {
        return traffic.roundTrips();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                meet(Sockets.tuned(listener.accept()));
            } catch (IOException e) {
                // The listener was closed, or a client or the server is gone already: the next one may fare better.
            }
        }
    }

    private void meet(Socket client) throws IOException {
        open.add(client);
        traffic.connected();
        try {
            behaviour.meet(this, client);
        } catch (IOException e) {
            client.close();
        }
    }

    private void link(Socket client, Socket server, Duration delay) {
        Link link = new Link(client, server, delay, traffic, threads);
        open.add(link);
        link.start();
    }

    @Override
    public void close() {
        Sockets.close(listener);
        // First the thread that may still open something, then all that is open.
        ProxyThreads.awaitEnd(acceptor);
        open.forEach(Sockets::close);
        threads.awaitEnd();
    }
}
