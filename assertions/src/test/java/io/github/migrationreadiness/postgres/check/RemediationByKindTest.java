package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.streaming.FreeReplicationSlots;
import io.github.migrationreadiness.postgres.streaming.ReplicationRole;
import io.github.migrationreadiness.postgres.streaming.WalLevel;
import io.github.migrationreadiness.postgres.streaming.WalSenderCapacity;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How each provider's server is fixed that violates 603104, 603105, 603106 and 603107 at once. */
class RemediationByKindTest {

    private static final List<Check<SourceServer>> CHECKS =
            List.of(new ReplicationRole(), new FreeReplicationSlots(9), new WalSenderCapacity(), new WalLevel());

    private static final String ATTRIBUTE = "ALTER ROLE \"$login\" WITH REPLICATION;";
    private static final String SINGLE_SERVER =
            "az postgres server configuration set --resource-group <group>" + " --server-name <server> --name ";
    private static final String FLEXIBLE_SERVER =
            "az postgres flexible-server parameter set --resource-group <group>" + " --server-name <server> --name ";

    private static final List<String> BY_SQL = List.of(
            ATTRIBUTE,
            "ALTER SYSTEM SET max_replication_slots = '9'; (then restart)",
            "ALTER SYSTEM SET max_wal_senders = '5'; (then restart)",
            "ALTER SYSTEM SET wal_level = 'logical'; (then restart)");

    private static final Map<ServerKind, List<String>> REMEDIES = Map.of(
            ServerKind.SELF_MANAGED,
            BY_SQL,
            ServerKind.EDB,
            BY_SQL,
            ServerKind.SIMULATED,
            BY_SQL,
            ServerKind.AMAZON_RDS,
            List.of(
                    "GRANT rds_replication TO \"$login\";",
                    "Set max_replication_slots = 9 in the instance's parameter group (then restart)",
                    "Set max_wal_senders = 5 in the instance's parameter group (then restart)",
                    "Set rds.logical_replication = 1 in the instance's parameter group (then restart)"),
            ServerKind.AMAZON_AURORA,
            List.of(
                    "GRANT rds_replication TO \"$login\";",
                    "Set max_replication_slots = 9 in the cluster parameter group (then restart)",
                    "Set max_wal_senders = 5 in the cluster parameter group (then restart)",
                    "Set rds.logical_replication = 1 in the cluster parameter group (then restart)"),
            ServerKind.GOOGLE_CLOUD_SQL,
            List.of(
                    ATTRIBUTE,
                    "Set the instance flag max_replication_slots = 9 (then restart)",
                    "Set the instance flag max_wal_senders = 5 (then restart)",
                    "Set the instance flag cloudsql.logical_decoding = on (then restart)"),
            ServerKind.GOOGLE_ALLOYDB,
            List.of(
                    ATTRIBUTE,
                    "Set the instance flag max_replication_slots = 9 (then restart)",
                    "Set the instance flag max_wal_senders = 5 (then restart)",
                    "Set the instance flag alloydb.logical_decoding = on (then restart)"),
            ServerKind.AZURE_SINGLE_SERVER,
            List.of(
                    ATTRIBUTE,
                    SINGLE_SERVER + "max_replication_slots --value 9 (then restart)",
                    SINGLE_SERVER + "max_wal_senders --value 5 (then restart)",
                    SINGLE_SERVER + "azure.replication_support --value logical (then restart)"),
            ServerKind.AZURE_FLEXIBLE_SERVER,
            List.of(
                    ATTRIBUTE,
                    FLEXIBLE_SERVER + "max_replication_slots --value 9 (then restart)",
                    FLEXIBLE_SERVER + "max_wal_senders --value 5 (then restart)",
                    FLEXIBLE_SERVER + "wal_level --value logical (then restart)"),
            ServerKind.HEROKU,
            List.of(
                    "Heroku gives no role the attribute: plan an offline migration",
                    "Heroku does not let max_replication_slots = 9 be set: plan an offline migration",
                    "Heroku does not let max_wal_senders = 5 be set: plan an offline migration",
                    "Heroku does not let wal_level = logical be set: plan an offline migration"));

    @ParameterizedTest
    @EnumSource
    void eachProviderHasItsOwnWay(ServerKind kind) {
        TestServer server = ServerFlavour.of("16")
                .setting("wal_level", "replica")
                .setting("max_replication_slots", "5")
                .setting("max_wal_senders", "2")
                .server();
        try (TestRole login = server.createRole("LOGIN")) {
            SourceServer source = sourceAt(server).user(login.name()).kind(kind).build();
            List<String> expected = REMEDIES.getOrDefault(kind, List.of()).stream()
                    .map(remedy -> remedy.replace("$login", login.name()))
                    .toList();
            assertThat(CHECKS)
                    .extracting(check -> remedy(check, source).toString())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void noProviderIsForgotten() {
        assertThat(REMEDIES).containsOnlyKeys(ServerKind.values());
    }

    private static Remediation remedy(Check<SourceServer> check, SourceServer source) {
        return new Judge()
                .judge(check, source).findings().stream()
                        .findFirst()
                        .flatMap(Finding::remediation)
                        .orElseThrow();
    }
}
