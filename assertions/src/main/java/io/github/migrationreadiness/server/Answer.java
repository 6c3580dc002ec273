package io.github.migrationreadiness.server;

/**
 * What became of a query: rows, or why there are none.
 *
 * @param <T> the type of a row
 */
@FunctionalInterface
public interface Answer<T> {

    /**
     * {@return the rows}
     *
     * @throws io.github.migrationreadiness.check.InconclusiveException if there are none to be had
     */
    Rows<T> rows();
}
