package io.github.migrationreadiness.postgres.catalog;

import java.util.List;
import java.util.stream.IntStream;

/** The statements of the built-in queries, for a measurement that sends them in another way than the kit does. */
public final class Statements {

    private static final int USUAL_LIMIT = 1000;

    private Statements() {}

    /** {@return those of queries that servers of a major version understand} */
    public static List<String> of(List<NamedQuery<?>> queries, String major) {
        ServerVersion version = ServerVersion.of(major);
        List<NamedQuery<?>> understood =
                queries.stream().filter(query -> query.understoodBy(version)).toList();
        return IntStream.range(0, understood.size())
                .mapToObj(place -> understood.get(place).statement("total", USUAL_LIMIT))
                .toList();
    }
}
