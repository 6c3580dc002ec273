package io.github.migrationreadiness.postgres;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes a value once, while everybody else waits for it. */
final class Memo<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    Memo(Supplier<T> source) {
        this.source = source;
    }

    synchronized T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
