package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.check.Side;
import java.util.List;
import java.util.stream.Stream;

/**
 * The queries that travel together: what the kit itself has to know of a server, and what the checks read.
 *
 * @param ofServer the same in whichever database they are asked
 * @param ofDatabase what is asked in each database
 */
public record RoundTrip(List<NamedQuery<?>> ofServer, List<NamedQuery<?>> ofDatabase) {

    private static final List<NamedQuery<?>> OF_KIT = List.of(
            DatabaseEntry.ALL, SessionLimit.ALL, Role.LOGIN, HeldRight.ALL, ProviderMarks.ALL, Allowlist.OF_SERVER);

    /**
     * {@return what one server is asked}
     *
     * @param side the server
     */
    public static RoundTrip to(Side side) {
        List<NamedQuery<?>> all = Stream.concat(ofKit(side), StatementsOfChecks.ofAll(side))
                .distinct()
                .toList();
        return new RoundTrip(
                all.stream().filter(NamedQuery::isOfServer).toList(),
                all.stream().filter(query -> !query.isOfServer()).toList());
    }

    /** {@return both: the server is asked in a database, so its session answers for that database too} */
    public List<NamedQuery<?>> all() {
        return Stream.concat(ofServer.stream(), ofDatabase.stream()).toList();
    }

    private static Stream<NamedQuery<?>> ofKit(Side side) {
        return side == Side.SOURCE
                ? Stream.concat(OF_KIT.stream(), Stream.of(UserObjects.IN_DATABASE))
                : OF_KIT.stream();
    }
}
