package io.github.migrationreadiness.postgres;

/**
 * What a check of databases is asked of: the source with all databases of the plan, or one of them. A test that takes it runs
 * in both kinds of classes: those that test all databases at once, and those that run for each database.
 */
public sealed interface PostgresSource extends Openable permits SourceServer, SourceDatabase {}
