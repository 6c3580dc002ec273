package io.github.migrationreadiness.config;

import java.util.List;

/** The configuration is invalid. The message lists all problems and never contains a secret. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The problems, one text each. */
    private final List<String> problems;

    ConfigurationException(List<String> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return the exception for a test that needs a PostgreSQL server if none is configured} */
    public static ConfigurationException ofMissingSource() {
        return new ConfigurationException(List.of(MissingSource.TEXT));
    }

    /** {@return the exception for a test that needs a SQL Server if none is configured} */
    public static ConfigurationException ofMissingSqlServer() {
        return new ConfigurationException(List.of(MissingSource.OF_SQL_SERVER));
    }

    /** {@return each problem: the key, its place, the wrong value unless it is a secret, and the allowed values} */
    public List<String> problems() {
        return problems;
    }

    private static String message(List<String> problems) {
        return problems.size() == 1
                ? problems.get(0)
                : problems.size() + " problems in the configuration:\n  - " + String.join("\n  - ", indented(problems));
    }

    private static List<String> indented(List<String> problems) {
        return problems.stream()
                .map(problem -> problem.replaceAll("\n(?=.)", "\n    "))
                .toList();
    }
}
