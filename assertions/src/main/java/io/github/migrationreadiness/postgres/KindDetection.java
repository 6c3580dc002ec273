package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.catalog.Allowlist;
import io.github.migrationreadiness.postgres.catalog.ProviderMarks;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;

/** Recognises the provider of a server by marks that every login can see. It only chooses words, so it never fails. */
final class KindDetection {

    private static final ServerVersion OLDEST_WITH_MARKS = ServerVersion.of("9.5");
    private static final ServerVersion OLDEST_WITH_ALLOWLIST = ServerVersion.of("9.6");

    private KindDetection() {}

    static ServerKind of(PostgresServer server) {
        return server.version().isAtLeast(OLDEST_WITH_MARKS) ? byMarks(server) : ServerKind.SELF_MANAGED;
    }

    private static ServerKind byMarks(PostgresServer server) {
        ProviderMarks marks = server.read(ProviderMarks.ALL)
                .first()
                .orElseThrow(() -> InconclusiveException.inconclusive("the server shows no marks of its provider", ""));
        if (marks.roles().contains("rds_superuser")) {
            return marks.aurora() ? ServerKind.AMAZON_AURORA : ServerKind.AMAZON_RDS;
        }
        if (marks.roles().contains("alloydbsuperuser")) {
            return ServerKind.GOOGLE_ALLOYDB;
        }
        if (marks.roles().contains("cloudsqlsuperuser")) {
            return ServerKind.GOOGLE_CLOUD_SQL;
        }
        if (hasAllowlist(server)) {
            return ServerKind.AZURE_FLEXIBLE_SERVER;
        }
        if (marks.roles().contains("azure_superuser")) {
            return ServerKind.AZURE_SINGLE_SERVER;
        }
        return marks.banner().contains("EnterpriseDB") ? ServerKind.EDB : ServerKind.SELF_MANAGED;
    }

    private static boolean hasAllowlist(PostgresServer server) {
        return server.version().isAtLeast(OLDEST_WITH_ALLOWLIST)
                && !server.read(Allowlist.OF_SERVER).isEmpty();
    }
}
