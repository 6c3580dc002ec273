package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;

import io.github.migrationreadiness.check.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The servers of a report. Nearly always there is one a side, but a statement must never reach another one than its own. */
final class FixedServers {

    private final Map<Address, FixedServer> known = new LinkedHashMap<>();

    FixedServers(List<Fix> fixes) {
        // Where one test class opened a server and another did not, the former knows more.
        fixes.stream()
                .sorted(comparing(fix -> !isOpened(fix)))
                .forEach(fix -> known.computeIfAbsent(Address.of(fix), address -> next(address, fix)));
    }

    FixedServer of(Fix fix) {
        return Objects.requireNonNull(known.get(Address.of(fix)));
    }

    private FixedServer next(Address address, Fix fix) {
        long before = known.keySet().stream()
                .filter(other -> other.side() == address.side())
                .count();
        return new FixedServer(address.side(), before + 1, address + details(fix));
    }

    private static boolean isOpened(Fix fix) {
        return fix.server().filter(server -> server.version() != null).isPresent();
    }

    private static String details(Fix fix) {
        return fix.server()
                .filter(server -> server.version() != null)
                .map(server -> " (" + ServerText.engine(server.system()) + " " + server.version() + kind(server) + ")")
                .orElse("");
    }

    private static String kind(ServerSummary server) {
        return server.kind() == null ? "" : ", " + server.kind();
    }

    private record Address(Side side, String endpoint) {

        static Address of(Fix fix) {
            String endpoint = fix.server().map(ServerSummary::endpoint).orElse(null);
            return new Address(fix.side(), endpoint == null ? "at an unknown address" : endpoint);
        }

        @Override
        public String toString() {
            return "the " + side + " " + endpoint;
        }
    }
}
