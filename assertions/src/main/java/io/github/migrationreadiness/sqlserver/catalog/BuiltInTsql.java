package io.github.migrationreadiness.sqlserver.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the built-in checks ask, so that one session answers all of it.
 *
 * @param ofServer what is asked in the session that opens the server
 * @param ofDatabase what is asked in each database of a source
 */
public record BuiltInTsql(List<TsqlQuery<?>> ofServer, List<TsqlQuery<?>> ofDatabase) {

    /** What is asked of a source. */
    public static final BuiltInTsql OF_SOURCE = new BuiltInTsql(List.of(DatabaseEntry.ALL, AgentJob.ALL), List.of());

    /** What is asked of a target, which has one session for all. */
    public static final BuiltInTsql OF_TARGET = new BuiltInTsql(List.of(DatabaseEntry.ALL), List.of());

    /** What a check asks for when it needs it: it takes arguments, or reads what need not be there. */
    public static final List<TsqlQuery<?>> ON_DEMAND = List.of();

    /** {@return every query, those too that each session begins with} */
    public static List<TsqlQuery<?>> all() {
        return Stream.of(
                        List.<TsqlQuery<?>>of(ServerIdentity.OF_SERVER, LoginRights.OF_SESSION),
                        OF_SOURCE.ofServer(),
                        OF_SOURCE.ofDatabase(),
                        OF_TARGET.ofServer(),
                        OF_TARGET.ofDatabase(),
                        ON_DEMAND)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
