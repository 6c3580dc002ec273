package io.github.migrationreadiness.testservers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection through the proxy: two sockets and a delay line for each direction. */
final class Link implements Closeable {

    private final Socket client;
    private final Socket server;
    private final DelayLine toServer;
    private final DelayLine toClient;
    private final Traffic traffic;
    private final ProxyThreads threads;
    private final AtomicBoolean clientIsNext = new AtomicBoolean(true);

    Link(Socket client, Socket server, Duration delay, Traffic traffic, ProxyThreads threads) {
        this.client = client;
        this.server = server;
        this.traffic = traffic;
        this.threads = threads;
        this.toServer = new DelayLine(delay, threads);
        this.toClient = new DelayLine(delay, threads);
    }

    void start() {
        threads.start(() -> pump(client, server, toServer, this::fromClient));
        threads.start(() -> pump(server, client, toClient, this::fromServer));
    }

    /** Decides how many of the bytes that were read are passed on. */
    private interface Meter {
        int pass(int bytes);
    }

    private int fromClient(int bytes) {
        if (clientIsNext.getAndSet(false)) {
            traffic.roundTrip();
        }
        return bytes;
    }

    private int fromServer(int bytes) {
        clientIsNext.set(true);
        return traffic.take(bytes);
    }

    private void pump(Socket from, Socket to, DelayLine line, Meter meter) {
        try {
            transfer(from.getInputStream(), to, line, meter);
        } catch (IOException e) {
            // Whichever side hung up or was silent for too long: the connection is over.
        } finally {
            line.finish(this::hangUp);
        }
    }

    private void transfer(InputStream from, Socket to, DelayLine line, Meter meter) throws IOException {
        byte[] buffer = new byte[8192];
        int read = from.read(buffer);
        while (read >= 0) {
            byte[] chunk = Arrays.copyOf(buffer, meter.pass(read));
            line.later(() -> write(to, chunk));
            read = chunk.length == read ? from.read(buffer) : -1;
        }
    }

    private void write(Socket to, byte[] chunk) {
        try {
            to.getOutputStream().write(chunk);
        } catch (IOException e) {
            hangUp();
        }
    }

    private void hangUp() {
        Sockets.close(client);
        Sockets.close(server);
    }

    @Override
    public void close() {
        toServer.close();
        toClient.close();
        hangUp();
    }
}
