package io.github.migrationreadiness.server;

/**
 * What became of a query: rows, or why there are none.
 *
 * @param <R> what all rows together are read as
 */
@FunctionalInterface
public interface Answer<R> {

    /**
     * {@return the rows}
     *
     * @throws io.github.migrationreadiness.check.InconclusiveException if there are none to be had
     */
    R rows();
}
