package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Right;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The smallest set of grants with which every built-in check of a plan can look at a server. They are for looking: what the
 * migration itself needs is what the checks find out.
 *
 * <pre>{@code
 * System.out.println(MinimalGrants.of(source));              // for the login of the source's sessions
 * System.out.println(MinimalGrants.of(target, "migrator"));  // for a role that need not exist yet
 * }</pre>
 *
 * @param server the server in words
 * @param statements the statements, for its administrator to run; granting twice does no harm
 */
public record MinimalGrants(String server, List<String> statements) {

    /**
     * Takes a copy.
     *
     * @param server as above
     * @param statements as above
     */
    public MinimalGrants {
        statements = List.copyOf(statements);
    }

    /**
     * {@return what the login of a server's sessions needs}
     *
     * @param server the server to look at
     * @throws InconclusiveException if the server cannot be opened
     */
    public static MinimalGrants of(PostgresServer server) {
        return of(server, server.login().name());
    }

    /**
     * {@return what a role needs}
     *
     * @param server the server to look at; it is not opened where its plan names the databases
     * @param role the exact name of the role
     * @throws InconclusiveException if the plan names no databases and the server cannot be opened
     */
    public static MinimalGrants of(PostgresServer server, String role) {
        String quoted = Identifiers.quote(role);
        Stream<String> connecting = databases(server).map(database -> connect(database, quoted));
        Stream<String> looking = rights(server).map(right -> right.grantTo(quoted));
        return new MinimalGrants(
                server.side() + " " + server.address(),
                Stream.concat(connecting, looking).map(VisibleSql::of).toList());
    }

    @Override
    public String toString() {
        String lines = statements.isEmpty() ? "-- nothing to grant" : String.join("\n", statements);
        return "-- " + server + "\n" + lines;
    }

    private static String connect(String database, String quotedRole) {
        return "GRANT CONNECT ON DATABASE " + Identifiers.quote(database) + " TO " + quotedRole + ";";
    }

    /** The one that sessions open by themselves, and those of the plan. */
    private static Stream<String> databases(PostgresServer server) {
        Stream<String> ofPlan = server instanceof SourceServer source
                ? source.databases().stream().map(SourceDatabase::name)
                : Stream.of();
        return Stream.concat(Stream.of(server.instance().ownDatabase()), ofPlan).distinct();
    }

    private static Stream<Right> rights(PostgresServer server) {
        return server.instance().queries().all().stream()
                .map(NamedQuery::rights)
                .flatMap(Set::stream)
                .distinct();
    }
}
