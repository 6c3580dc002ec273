package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.check.Side;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server of the kit's own, which is started at the first question to it, filled, and stopped at the end.
 *
 * @param <S> the server while it runs
 */
final class OwnServer<S> implements AutoCloseable {

    private final Side side;
    private final Supplier<S> start;
    private final Consumer<S> fill;
    private final Consumer<S> stop;
    private @Nullable S server;
    private @Nullable RuntimeException failure;
    private boolean closed;

    OwnServer(Side side, Supplier<S> start, Consumer<S> fill, Consumer<S> stop) {
        this.side = side;
        this.start = start;
        this.fill = fill;
        this.stop = stop;
    }

    synchronized S running() {
        if (closed) {
            throw new IllegalStateException("The " + side + " was closed with its test plan");
        }
        if (failure != null) {
            throw failure;
        }
        if (server == null) {
            server = started();
        }
        return server;
    }

    /** What fails is not tried again: it costs its time once per plan, not once per test. */
    private S started() {
        try {
            return filled(start.get());
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    private S filled(S started) {
        try {
            fill.accept(started);
            return started;
        } catch (RuntimeException failed) {
            stop.accept(started);
            throw failed;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            stop.accept(server);
        }
    }
}
