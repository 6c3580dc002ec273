package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.check.Side;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** What registered checks read. Servers find it as a service, because checks build on them and not the other way round. */
public interface StatementsOfChecks {

    /**
     * {@return what the checks ask one server in its one round trip, several times where several checks do}
     *
     * @param side the server
     */
    Stream<NamedQuery<?>> on(Side side);

    /**
     * {@return what all registered checks ask one server}
     *
     * @param side the server
     */
    static Stream<NamedQuery<?>> ofAll(Side side) {
        return ServiceLoader.load(StatementsOfChecks.class, StatementsOfChecks.class.getClassLoader()).stream()
                .flatMap(registered -> registered.get().on(side));
    }
}
