package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.postgres.check.CleanMigration.Servers;
import io.github.migrationreadiness.testservers.ServerFlavour;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Counts who still needs a server, and stops it after the last. Cases that do not run only leave it to the end of the JVM. */
final class ServersOfCases {

    private final Map<ServerFlavour, Integer> users = new HashMap<>();

    ServersOfCases(Collection<Servers> cases) {
        cases.stream().flatMap(ServersOfCases::flavours).forEach(flavour -> users.merge(flavour, 1, Integer::sum));
    }

    void release(Servers servers) {
        flavours(servers)
                .filter(flavour -> users.merge(flavour, -1, Integer::sum) == 0)
                .forEach(flavour -> flavour.server().stop());
    }

    private static Stream<ServerFlavour> flavours(Servers servers) {
        return Stream.of(servers.source(), servers.target());
    }
}
