package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The front of a connection pooler, in one respect: what it does with options at the start of a session. */
final class FakePooler implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int PROTOCOL = 196608;

    private final ServerSocket listener;
    private final int serverPort;
    private final boolean refusing;
    private final Queue<Closeable> open = new ConcurrentLinkedQueue<>();

    private FakePooler(TestServer server, boolean refusing) {
        this.serverPort = server.port();
        this.refusing = refusing;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** As PgBouncer does by default. */
    static FakePooler refusingOptions(TestServer server) {
        return new FakePooler(server, true);
    }

    /** As PgBouncer does with {@code ignore_startup_parameters = options}. */
    static FakePooler droppingOptions(TestServer server) {
        return new FakePooler(server, false);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + listener.getLocalPort() + "/" + database;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                start(() -> serve(client));
            } catch (IOException e) {
                // The listener was closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Map<String, String> parameters = startUp(client);
            if (parameters.remove("options") != null && refusing) {
                refuse(client);
            } else {
                pass(client, parameters);
            }
        } catch (IOException e) {
            // Whoever hung up: the session is over.
        }
    }

    private static Map<String, String> startUp(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        int length = in.readInt();
        if (in.readInt() == SSL_REQUEST) {
            client.getOutputStream().write('N');
            length = in.readInt();
            in.readInt();
        }
        String[] parts = new String(in.readNBytes(length - 8), StandardCharsets.UTF_8).split("\0", -1);
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i + 1 < parts.length && !parts[i].isEmpty(); i += 2) {
            parameters.put(parts[i], parts[i + 1]);
        }
        return parameters;
    }

    private static void refuse(Socket client) throws IOException {
        byte[] fields = "SFATAL\0C08P01\0Munsupported startup parameter: options\0\0".getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        out.writeByte('E');
        out.writeInt(4 + fields.length);
        out.write(fields);
        out.flush();
    }

    private void pass(Socket client, Map<String, String> parameters) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            open.add(server);
            server.getOutputStream().write(packet(parameters));
            start(() -> transfer(server, client));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static byte[] packet(Map<String, String> parameters) throws IOException {
        StringBuilder text = new StringBuilder();
        parameters.forEach(
                (name, value) -> text.append(name).append('\0').append(value).append('\0'));
        byte[] body = text.append('\0').toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(8 + body.length);
        out.writeInt(PROTOCOL);
        out.write(body);
        return bytes.toByteArray();
    }

    private static void transfer(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Whoever hung up: the session is over.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fake-pooler");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Closeable socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
