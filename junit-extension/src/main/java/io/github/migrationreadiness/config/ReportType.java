package io.github.migrationreadiness.config;

/** The formats of a report, those for people first. */
public enum ReportType {
    /** One page for people. */
    HTML,
    /** The results as data, for programs. */
    JSON,
    /** A summary for a CI job. */
    MARKDOWN,
    /** SARIF 2.1.0, for code scanning. */
    SARIF,
    /** Scripts that fix the findings, to be reviewed and run by people. */
    FIX
}
