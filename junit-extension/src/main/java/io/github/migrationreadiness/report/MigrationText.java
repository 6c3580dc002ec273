package io.github.migrationreadiness.report;

import java.util.List;

/**
 * A migration, as formats for people introduce it.
 *
 * @param plan mode and what may be overwritten
 * @param databases the databases of the plan; empty for all
 * @param leftOut what all databases are without
 * @param source the source
 * @param targets the target, if one was configured
 * @param simulated whether the target only simulates a flexible server
 */
record MigrationText(
        String plan,
        List<String> databases,
        List<String> leftOut,
        Server source,
        List<Server> targets,
        boolean simulated) {

    /** A server in words, and where it is. */
    record Server(String words, String endpoint) {
        static Server of(ServerSummary server) {
            return new Server(ServerText.of(server), ServerText.endpoint(server));
        }
    }

    static List<MigrationText> all(Report report) {
        return report.migrations().stream().map(MigrationText::of).toList();
    }

    /** {@return whether the plan names no databases} */
    boolean everything() {
        return databases.isEmpty();
    }

    private static MigrationText of(MigrationSummary migration) {
        return new MigrationText(
                ServerText.of(migration.plan()),
                migration.plan().databases(),
                migration.plan().leftOut(),
                Server.of(migration.source()),
                migration.configuredTarget().map(Server::of).stream().toList(),
                migration.targetSimulated());
    }
}
