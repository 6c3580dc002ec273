package io.github.migrationreadiness.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By a login without rights, on a server whose roles no other test sees. */
class KindDetectionTest {

    private static final String AURORA =
            "CREATE FUNCTION pg_catalog.aurora_version() RETURNS text" + " LANGUAGE sql AS $$ SELECT '13.9'::text $$";
    private static final String EDB = "CREATE OR REPLACE FUNCTION pg_catalog.version() RETURNS text"
            + " LANGUAGE sql STABLE AS $$ SELECT 'PostgreSQL 13.9 (EnterpriseDB Advanced Server 13.9.13)'::text $$";

    @EveryMajor({"9.5", "9.6", "18"})
    void rolesFunctionsAndSettingsGiveAProviderAway(TestServer plain) {
        TestServer server = own(plain);
        assertThat(kind(server, List.of())).isEqualTo(ServerKind.SELF_MANAGED);
        assertThat(kind(server, List.of("rds_superuser"))).isEqualTo(ServerKind.AMAZON_RDS);
        assertThat(kind(server, List.of("rds_superuser"), AURORA)).isEqualTo(ServerKind.AMAZON_AURORA);
        assertThat(kind(server, List.of("cloudsqlsuperuser"))).isEqualTo(ServerKind.GOOGLE_CLOUD_SQL);
        assertThat(kind(server, List.of("alloydbsuperuser", "cloudsqlsuperuser")))
                .isEqualTo(ServerKind.GOOGLE_ALLOYDB);
        assertThat(kind(server, List.of("azure_superuser"))).isEqualTo(ServerKind.AZURE_SINGLE_SERVER);
        assertThat(kind(server, List.of(), EDB)).isEqualTo(ServerKind.EDB);
    }

    @EveryMajor({"9.6", "18"})
    void theAllowlistGivesAFlexibleServerAwayEvenAnEmptyOne(TestServer plain) {
        TestServer server = own(plain);
        String allowlist = "ALTER DATABASE current SET azure.extensions = ''";
        assertThat(kind(server, List.of("azure_superuser"), allowlist)).isEqualTo(ServerKind.AZURE_FLEXIBLE_SERVER);
    }

    @EveryMajor({"9.6", "18"})
    void aRoleThatIsOnlyCalledSimilarlyGivesNothingAway(TestServer plain) {
        TestServer server = own(plain);
        assertThat(kind(server, List.of("rds_replication", "RDS_SUPERUSER", "azure_pg_admin", "cloudsqladmin")))
                .isEqualTo(ServerKind.SELF_MANAGED);
    }

    @EveryMajor({"9.6", "18"})
    void aFunctionInTheSearchPathOnlyGivesNothingAway(TestServer plain) {
        TestServer server = own(plain);
        assertThat(kind(server, List.of("rds_superuser"), AURORA.replace("pg_catalog.", "public.")))
                .isEqualTo(ServerKind.AMAZON_RDS);
    }

    @Test
    void whatIsConfiguredWinsAndAsksNobody() {
        SourceServer source = SourceServer.builder()
                .url("jdbc:postgresql://127.0.0.1:1/postgres")
                .kind(ServerKind.HEROKU)
                .build();
        assertThat(source.kind()).isEqualTo(ServerKind.HEROKU);
    }

    private static TestServer own(TestServer plain) {
        return ServerFlavour.of(plain.major())
                .prepared("COMMENT ON DATABASE postgres IS 'for roles of providers'")
                .server();
    }

    private static ServerKind kind(TestServer server, List<String> roles, String... statements) {
        List<TestRole> marks = roles.stream()
                .map(name -> {
                    server.execute("CREATE ROLE \"" + name + '"');
                    return new TestRole(server, name);
                })
                .toList();
        try (TestDatabase database = server.createDatabase();
                TestRole login = server.createRole("LOGIN")) {
            Stream.of(statements)
                    .map(statement -> statement.replace("DATABASE current", "DATABASE " + database.quotedName()))
                    .forEach(database::execute);
            return SourceServer.builder()
                    .url(database.url())
                    .user(login.name())
                    .build()
                    .kind();
        } finally {
            marks.forEach(TestRole::close);
        }
    }
}
