package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leads sessions to a server's Unix socket, which the driver cannot open by itself. One session at a time. */
record UnixSocketRelay(ServerSocketChannel listener, Path socket) implements AutoCloseable {

    /** Not in the build's folder: the path of a socket has little more than a hundred bytes. */
    static Path directory() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "readiness-sockets"));
    }

    static UnixSocketRelay to(TestServer server) throws IOException {
        ServerSocketChannel listener =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        UnixSocketRelay relay = new UnixSocketRelay(listener, directory().resolve(".s.PGSQL." + server.port()));
        start(relay::serve);
        return relay;
    }

    String url(String database) throws IOException {
        int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable";
    }

    private void serve() throws IOException {
        while (listener.isOpen()) {
            try (SocketChannel client = listener.accept();
                    SocketChannel server = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.connect(UnixDomainSocketAddress.of(socket));
                start(() -> copy(server, client));
                copy(client, server);
            }
        }
    }

    private static void copy(SocketChannel from, SocketChannel to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (from.read(buffer.clear()) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> runUntilSomebodyHangsUp(work), "unix-socket-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void runUntilSomebodyHangsUp(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            // The session is over.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
