package io.github.migrationreadiness.sqlserver;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Statement;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a login needs to see all rows of a check's statements. */
final class TsqlAccess {

    private TsqlAccess() {}

    static Access of(CheckDescription check) {
        Map<Visibility, Set<Side>> needed = new EnumMap<>(Visibility.class);
        for (Side side : Side.values()) {
            visibilities(check, side)
                    .forEach(it -> needed.computeIfAbsent(it, key -> EnumSet.noneOf(Side.class))
                            .add(side));
        }
        return needed.isEmpty() ? Access.NONE : access(needed);
    }

    private static Access access(Map<Visibility, Set<Side>> needed) {
        return new Access(
                needed.entrySet().stream()
                        .map(it -> it.getKey().right() + " on " + servers(it.getValue()))
                        .collect(joining(", ")),
                needed.keySet().stream().map(it -> it.grantTo("…")).distinct().toList());
    }

    private static String servers(Set<Side> sides) {
        return sides.size() == Side.values().length
                ? "both"
                : "the " + sides.iterator().next();
    }

    private static Stream<Visibility> visibilities(CheckDescription check, Side side) {
        return Stream.concat(
                        check.statements(side).stream(),
                        side == sideOnDemand(check) ? check.onDemand().stream() : Stream.<Statement>empty())
                .flatMap(statement -> ((TsqlQuery<?>) statement).visibility().stream());
    }

    /** Backups, files and packages are looked up on the source; only checks of the target alone ask it anything on demand. */
    private static Side sideOnDemand(CheckDescription check) {
        return check.scope().sides().equals(Set.of(Side.TARGET)) ? Side.TARGET : Side.SOURCE;
    }
}
