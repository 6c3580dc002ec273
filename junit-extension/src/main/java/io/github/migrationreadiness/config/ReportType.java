package io.github.migrationreadiness.config;

/** The formats of a report. */
public enum ReportType {
    /** The results as data, for programs. */
    JSON,
    /** One page for people. */
    HTML,
    /** A summary for a CI job. */
    MARKDOWN,
    /** SARIF 2.1.0, for code scanning. */
    SARIF,
    /** Scripts that repair what was found, to be reviewed and run by people. */
    FIX
}
