package io.github.migrationreadiness.config;

/** Where values come from, the strongest first. */
enum Level {
    EXPLICIT,
    JUNIT,
    ENVIRONMENT,
    LOCAL_FILE,
    CLASS_PATH_FILE;

    boolean beats(Level other) {
        return compareTo(other) < 0;
    }
}
