package io.github.migrationreadiness.postgres.simulation;

/**
 * Statements that a superuser runs in one database.
 *
 * @param database the name of the database
 * @param sql the statements, with semicolons between them
 */
public record DatabaseScript(String database, String sql) {}
