package io.github.migrationreadiness.report;

import io.github.migrationreadiness.code.MigrationSystem;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server, and what was to be migrated, in the words of people. */
final class ServerText {

    private ServerText() {}

    /** {@return such as {@code PostgreSQL 13.23, self-managed}} */
    static String of(ServerSummary server) {
        String product = Stream.of(Optional.of(name(server.system())), Optional.ofNullable(server.version()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Stream.of(
                        Optional.of(product), Optional.ofNullable(server.kind()).map(ServerText::words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** {@return host and port; empty where no test asked the server anything} */
    static String endpoint(ServerSummary server) {
        return Optional.ofNullable(server.endpoint()).orElse("");
    }

    /** {@return what the servers of a system run} */
    static String engine(MigrationSystem system) {
        return system == MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE ? name(MigrationSystem.POSTGRESQL) : name(system);
    }

    static String of(PlanSummary plan) {
        String overwrite = plan.overwriteTarget() ? "may be overwritten" : "must not be overwritten";
        return words(plan.mode().name()) + "; databases of the same name on the target " + overwrite;
    }

    private static String name(MigrationSystem system) {
        return switch (system) {
            case POSTGRESQL -> "PostgreSQL";
            case AZURE_POSTGRESQL_FLEXIBLE -> "Azure Database for PostgreSQL flexible server";
            case SQL_SERVER -> "SQL Server";
            case AZURE_SQL -> "Azure SQL";
        };
    }

    /** As the configuration spells it. */
    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
