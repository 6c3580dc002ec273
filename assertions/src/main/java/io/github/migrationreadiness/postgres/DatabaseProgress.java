package io.github.migrationreadiness.postgres;

/** Watches how the databases of a server are read, which is what takes time. Called by several threads at once. */
@FunctionalInterface
public interface DatabaseProgress {

    /** Ignores the progress. */
    DatabaseProgress NONE = (read, all) -> {};

    /**
     * Reports that one more database was read, or could not be opened.
     *
     * @param read how many have been by now
     * @param all how many are going to be
     */
    void read(int read, int all);
}
