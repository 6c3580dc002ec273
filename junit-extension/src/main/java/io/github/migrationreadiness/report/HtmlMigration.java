package io.github.migrationreadiness.report;

import java.util.List;

/**
 * A migration, as the page introduces it.
 *
 * @param plan mode and what may be overwritten
 * @param databases the databases of the plan; empty for all
 * @param source the source
 * @param targets the target, if one was configured
 * @param simulated whether the target only stands in for a flexible server
 */
record HtmlMigration(String plan, List<String> databases, Server source, List<Server> targets, boolean simulated) {

    /** A server in words, and where it is. */
    record Server(String words, String endpoint) {
        static Server of(ServerSummary server) {
            return new Server(ServerText.of(server), server.endpoint());
        }
    }

    static List<HtmlMigration> all(Report report) {
        return report.migrations().stream().map(HtmlMigration::of).toList();
    }

    /** {@return whether the plan names no databases} */
    boolean everything() {
        return databases.isEmpty();
    }

    private static HtmlMigration of(MigrationSummary migration) {
        return new HtmlMigration(
                ServerText.of(migration.plan()),
                migration.plan().databases(),
                Server.of(migration.source()),
                migration.configuredTarget().map(Server::of).stream().toList(),
                migration.targetSimulated());
    }
}
