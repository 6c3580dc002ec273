package io.github.migrationreadiness.config;

import java.util.List;

/** The configuration cannot be used. Its message tells all problems at once, and never a secret. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The problems, one text each. */
    private final List<String> problems;

    ConfigurationException(List<String> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is thrown where a PostgreSQL server is asked for and none is configured} */
    public static ConfigurationException ofMissingSource() {
        return new ConfigurationException(List.of(MissingSource.TEXT));
    }

    /** {@return what is thrown where a SQL Server is asked for and none is configured} */
    public static ConfigurationException ofMissingSqlServer() {
        return new ConfigurationException(List.of(MissingSource.OF_SQL_SERVER));
    }

    /** {@return each problem: the key, where it was read, the wrong value unless it is secret, and what is allowed} */
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
