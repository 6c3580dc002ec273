package io.github.migrationreadiness.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Computes a value once, while everybody else waits for it.
 *
 * @param <T> the type of the value
 */
public final class Memo<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    /**
     * Creates a memo that has not computed anything yet.
     *
     * @param source computes the value; where it throws, the next one to ask tries again
     */
    public Memo(Supplier<T> source) {
        this.source = source;
    }

    /** {@return the value} */
    public synchronized T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
