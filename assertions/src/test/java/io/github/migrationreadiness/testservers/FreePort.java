package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server to be. The system gives the same "any" port to two builds that ask for one before either of their
 * servers listens, and one build's tests then talk to the other's server.
 */
final class FreePort {

    /** Below the ports that the system hands out by itself, to clients too. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;

    private FreePort() {}

    static int any() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + FIRST + " and " + LAST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, Sockets.loopback())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
