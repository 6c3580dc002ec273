package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.ServerKind;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has an administrator's rights on a server, by who runs it. */
final class Administrators {

    private static final String OF_AZURE = "the server's administrator, a member of azure_pg_admin";

    private Administrators() {}

    static String of(Side side, Optional<ServerSummary> server) {
        if (server.filter(ServerSummary::isOfSqlServer).isPresent()) {
            return side == Side.TARGET ? "an administrator of the server" : "a member of sysadmin";
        }
        return side == Side.TARGET
                ? OF_AZURE
                : ofSource(server.map(ServerSummary::kind).orElse(null));
    }

    private static String ofSource(@Nullable String kind) {
        return Arrays.stream(ServerKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(Administrators::of)
                .orElse("an administrator of the server");
    }

    private static String of(ServerKind kind) {
        return switch (kind) {
            case SELF_MANAGED, EDB, SIMULATED -> "a superuser";
            case AMAZON_RDS, AMAZON_AURORA -> "a member of rds_superuser";
            case GOOGLE_CLOUD_SQL -> "a member of cloudsqlsuperuser";
            case GOOGLE_ALLOYDB -> "a member of alloydbsuperuser";
            case AZURE_SINGLE_SERVER, AZURE_FLEXIBLE_SERVER -> OF_AZURE;
            case HEROKU -> "the default credential";
        };
    }
}
