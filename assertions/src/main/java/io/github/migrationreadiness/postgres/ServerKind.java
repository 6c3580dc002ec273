package io.github.migrationreadiness.postgres;

/** Who runs a server: decides the words of a remediation, because each provider changes settings in its own way. */
public enum ServerKind {
    /** PostgreSQL on own machines or virtual machines. */
    SELF_MANAGED,
    /** Amazon RDS for PostgreSQL. */
    AMAZON_RDS,
    /** Amazon Aurora PostgreSQL. */
    AMAZON_AURORA,
    /** Google Cloud SQL for PostgreSQL. */
    GOOGLE_CLOUD_SQL,
    /** Google AlloyDB. */
    GOOGLE_ALLOYDB,
    /** Azure Database for PostgreSQL single server. */
    AZURE_SINGLE_SERVER,
    /** Azure Database for PostgreSQL flexible server. */
    AZURE_FLEXIBLE_SERVER,
    /** EDB Postgres Advanced Server or Extended Server. */
    EDB,
    /** Heroku Postgres; recognised by no query, so it must be configured. */
    HEROKU,
    /** A server that the kit started and dressed up as a flexible server. */
    SIMULATED
}
