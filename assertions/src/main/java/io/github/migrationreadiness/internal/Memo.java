package io.github.migrationreadiness.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Computes a value once, while everybody else waits for it.
 *
 * @param <T> the type of the value
 */
public final class Memo<T> {

    private final Supplier<T> source;
    private volatile @Nullable T value;

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
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }

    /** {@return the value, if it has been computed already; asking computes nothing and waits for nobody} */
    public Optional<T> known() {
        return Optional.ofNullable(value);
    }
}
