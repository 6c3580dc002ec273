package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.postgresql.ssl.NonValidatingFactory;

/** Ends the TLS of sessions with a certificate of its own and begins another one to the server, as some proxies do. */
final class TlsEnd implements AutoCloseable {

    private static final int LENGTH_OF_REQUEST = 8;
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 4, (byte) 0xD2, 22, 47};

    private final ServerSocket listener;
    private final TestServer server;
    private final SSLContext context;
    private final Queue<Closeable> open = new ConcurrentLinkedQueue<>();

    private TlsEnd(TestServer server) throws IOException, GeneralSecurityException, InterruptedException {
        this.server = server;
        this.context = ownContext();
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static TlsEnd before(TestServer server) throws Exception {
        TlsEnd end = new TlsEnd(server);
        start(end::accept);
        return end;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + listener.getLocalPort() + "/" + database;
    }

    private static SSLContext ownContext() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("tls-end");
        Path file = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString(),
                        "-alias",
                        "end",
                        "-keyalg",
                        "RSA",
                        "-validity",
                        "7",
                        "-dname",
                        "CN=somebody in between"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, "changeit".toCharArray());
        }
        Files.delete(file);
        Files.delete(folder);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                start(() -> serve(client));
            } catch (IOException closed) {
                // There is nobody left to serve.
            }
        }
    }

    private void serve(Socket client) {
        try {
            client.getInputStream().readNBytes(LENGTH_OF_REQUEST);
            client.getOutputStream().write('S');
            SSLSocket front =
                    (SSLSocket) context.getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true);
            front.setUseClientMode(false);
            Socket back = toServer();
            open.add(back);
            start(() -> transfer(back, front));
            transfer(front, back);
        } catch (IOException | GeneralSecurityException over) {
            // Whoever hung up: the session is over.
        }
    }

    private Socket toServer() throws IOException, GeneralSecurityException {
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.port());
        plain.getOutputStream().write(SSL_REQUEST);
        plain.getInputStream().read();
        SSLSocketFactory factory = new NonValidatingFactory("");
        return factory.createSocket(plain, "127.0.0.1", server.port(), true);
    }

    private static void transfer(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // Whoever hung up: the session is over.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tls-end");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Closeable socket : open) {
            socket.close();
        }
    }
}
