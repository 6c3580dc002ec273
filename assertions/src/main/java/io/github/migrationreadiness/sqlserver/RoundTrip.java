package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the registered checks read of a server, so that one session answers all of it.
 *
 * @param ofServer what is asked in the session that opens the server
 * @param ofDatabase what is asked in each database of a source
 */
record RoundTrip(List<TsqlQuery<?>> ofServer, List<TsqlQuery<?>> ofDatabase) {

    /** {@return what a source is asked; the kit itself has to know its databases} */
    static RoundTrip toSource() {
        List<TsqlQuery<?>> all = Stream.concat(Stream.of(DatabaseEntry.ALL), readOn(Side.SOURCE, check -> true))
                .distinct()
                .toList();
        return new RoundTrip(
                all.stream().filter(TsqlQuery::isOfServer).toList(),
                all.stream().filter(query -> !query.isOfServer()).toList());
    }

    /** {@return what a target is asked, whose one session answers for the database that it is in too} */
    static RoundTrip to(AzureSqlTargetKind kind) {
        return new RoundTrip(
                readOn(Side.TARGET, check -> check.targets().contains(kind))
                        .distinct()
                        .toList(),
                List.of());
    }

    private static Stream<TsqlQuery<?>> readOn(Side side, Predicate<SqlServerCheck<?>> which) {
        return RegisteredChecks.find().stream()
                .filter(which)
                .flatMap(check -> check.description().statements(side).stream())
                .map(statement -> (TsqlQuery<?>) statement);
    }
}
