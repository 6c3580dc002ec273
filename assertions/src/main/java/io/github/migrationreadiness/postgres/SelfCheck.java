package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.postgres.QueryVisibility.Extent;
import io.github.migrationreadiness.postgres.catalog.HeldRight;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the built-in queries the present login can see in full, before anybody trusts a green test.
 *
 * <pre>{@code
 * System.out.println(SelfCheck.of(source));
 * assertThat(SelfCheck.of(target).isComplete()).isTrue();
 * }</pre>
 *
 * @param server the server in words
 * @param sights one for each query, and for each database of a source
 */
public record SelfCheck(String server, List<QueryVisibility> sights) {

    /**
     * Takes a copy.
     *
     * @param server as above
     * @param sights as above
     */
    public SelfCheck {
        sights = List.copyOf(sights);
    }

    /**
     * {@return what the login sees of a source and of the databases of its plan}
     *
     * @param source the server that is migrated
     */
    public static SelfCheck of(SourceServer source) {
        List<QueryVisibility> sights = new ArrayList<>(ofServer(source));
        databases(source).forEach(database -> sights.addAll(ofDatabase(database)));
        return new SelfCheck(source.server(), sights);
    }

    /**
     * {@return what the login sees of a target}
     *
     * @param target the server that the migration fills
     */
    public static SelfCheck of(TargetServer target) {
        return new SelfCheck(target.server(), ofServer(target));
    }

    /** {@return whether the login sees all that the server's version has} */
    public boolean isComplete() {
        return sights.stream()
                .map(QueryVisibility::extent)
                .allMatch(EnumSet.of(Extent.FULL, Extent.NOT_APPLICABLE)::contains);
    }

    @Override
    public String toString() {
        return server + sights.stream().map(sight -> "\n  " + sight).collect(Collectors.joining());
    }

    private static List<QueryVisibility> ofServer(PostgresServer server) {
        Viewer viewer = new Viewer(server, null, server::read);
        return server.instance().queries().ofServer().stream().map(viewer::look).toList();
    }

    private static List<QueryVisibility> ofDatabase(SourceDatabase database) {
        Viewer viewer = new Viewer(database.source(), database.name(), database::read);
        return database.source().instance().queries().ofDatabase().stream()
                .map(viewer::look)
                .toList();
    }

    /** Where they cannot even be listed, the sights of the server already say why. */
    private static List<SourceDatabase> databases(SourceServer source) {
        try {
            return source.openDatabases();
        } catch (InconclusiveException inconclusive) {
            return List.of();
        }
    }

    /** Looks at one server or database with the eyes of its session. */
    private record Viewer(PostgresServer server, @Nullable String database, Consumer<NamedQuery<?>> asking) {

        QueryVisibility look(NamedQuery<?> query) {
            try {
                asking.accept(query);
                return seen(query, missing(query));
            } catch (InconclusiveException inconclusive) {
                return unseen(query, inconclusive.outcome());
            }
        }

        private List<Right> missing(NamedQuery<?> query) {
            return query.rights().stream().filter(right -> !holds(right)).toList();
        }

        private boolean holds(Right right) {
            return server.read(HeldRight.ALL).stream().anyMatch(held -> held.right() == right);
        }

        private QueryVisibility seen(NamedQuery<?> query, List<Right> missing) {
            return missing.isEmpty()
                    ? new QueryVisibility(query.name(), database, Extent.FULL, "", "")
                    : new QueryVisibility(
                            query.name(), database, Extent.CUT, "the login lacks " + missing, grants(missing));
        }

        private QueryVisibility unseen(NamedQuery<?> query, Outcome outcome) {
            if (outcome instanceof Outcome.Inconclusive inconclusive) {
                return new QueryVisibility(
                        query.name(), database, Extent.NONE, inconclusive.reason(), inconclusive.remedy());
            }
            return new QueryVisibility(
                    query.name(), database, Extent.NOT_APPLICABLE, ((Outcome.NotApplicable) outcome).reason(), "");
        }

        private String grants(List<Right> missing) {
            String login = Identifiers.quote(server.login().name());
            return missing.stream().map(right -> right.grantTo(login)).collect(Collectors.joining(" "));
        }
    }
}
