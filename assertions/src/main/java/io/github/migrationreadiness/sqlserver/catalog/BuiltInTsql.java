package io.github.migrationreadiness.sqlserver.catalog;

import java.util.List;

/**
 * What the built-in checks ask, so that one session answers all of it.
 *
 * @param ofServer what is asked once
 * @param ofDatabase what is asked in each database
 */
public record BuiltInTsql(List<TsqlQuery<?>> ofServer, List<TsqlQuery<?>> ofDatabase) {

    /** What is asked of a source. */
    public static final BuiltInTsql OF_SOURCE = new BuiltInTsql(List.of(DatabaseEntry.ALL, AgentJob.ALL), List.of());

    /** What is asked of a target. */
    public static final BuiltInTsql OF_TARGET = new BuiltInTsql(List.of(DatabaseEntry.ALL), List.of());
}
