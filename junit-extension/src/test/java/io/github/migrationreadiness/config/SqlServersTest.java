package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The servers of a migration to Azure SQL, beside those of PostgreSQL and instead of them. */
class SqlServersTest {

    private static final String URL = "jdbc:sqlserver://db.example.net:1433;encrypt=true";
    private static final String TARGET_URL =
            "jdbc:sqlserver://orders.0123456789ab.database.windows.net;databaseName=orders";
    private static final String CANARY = "Canary{4711}";

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void nothingElseIsConfigured() {
        world = World.empty(directory);
    }

    @Test
    void needNoPostgresServer() {
        world.sharedFile(
                        "readiness.sqlserver.source.url=" + URL,
                        "readiness.sqlserver.source.user=migrator",
                        "readiness.sqlserver.target.url=" + TARGET_URL,
                        "readiness.sqlserver.target.kind=managed-instance")
                .environment("READINESS_SQLSERVER_SOURCE_PASSWORD", CANARY);
        ReadinessSettings settings = world.read();
        assertThat(settings.postgres()).isEmpty();
        assertThat(source()).returns(ProviderType.JDBC, SqlServerSettings::provider);
        assertThat(source().url()).hasValue(URL);
        assertThat(source().user()).hasValue("migrator");
        assertThat(source().password()).hasValue(Password.of(CANARY));
        assertThat(target().kind()).hasValue(AzureSqlTargetKind.MANAGED_INSTANCE);
        assertThat(settings.toString()).doesNotContain(CANARY);
    }

    @Test
    void areNotNeededByAPostgresMigration() {
        assertThat(World.withSource(directory).read().azureSql()).isEmpty();
    }

    @Test
    void standBesideThoseOfPostgres() {
        World both = World.withSource(directory).environment("READINESS_SQLSERVER_SOURCE_URL", URL);
        assertThat(both.read().source().url()).hasValue(World.URL);
        assertThat(both.read().azureSql()).isPresent();
    }

    @Test
    void areCompleteOnBothSystemsWhereBothAreBegun() {
        world.environment("READINESS_SOURCE_USER", "one").environment("READINESS_SQLSERVER_SOURCE_USER", "two");
        assertThat(world.problems()).containsExactlyInAnyOrder(MissingSource.TEXT, MissingSource.OF_SQL_SERVER);
    }

    @Test
    void makeASuiteThatOnlySaysItsKindAskForTheSource() {
        world.explicit("readiness.sqlserver.target.kind", "managed-instance");
        assertThat(world.problems()).containsExactly(MissingSource.OF_SQL_SERVER);
    }

    @Test
    void areNoTargetByTheKindAlone() {
        world.environment("READINESS_SQLSERVER_SOURCE_URL", URL)
                .explicit("readiness.sqlserver.target.kind", "database");
        assertThat(world.read().azureSql().orElseThrow().target()).isEmpty();
    }

    @Test
    void tellWhatTheTargetIs() {
        world.environment("READINESS_SQLSERVER_SOURCE_URL", URL)
                .environment("READINESS_SQLSERVER_TARGET_URL", TARGET_URL);
        assertThat(world.problems())
                .containsExactly("readiness.sqlserver.target.kind is missing, although a target is configured:"
                        + " readiness.sqlserver.target.url = \"" + TARGET_URL + "\", read from environment variable"
                        + " READINESS_SQLSERVER_TARGET_URL; say what the target is, managed-instance, database or"
                        + " virtual-machine");
    }

    @Test
    void haveATargetThatIsComplete() {
        world.environment("READINESS_SQLSERVER_SOURCE_URL", URL)
                .environment("READINESS_SQLSERVER_TARGET_KIND", "virtual-machine")
                .environment("READINESS_SQLSERVER_TARGET_USER", "admin");
        assertThat(world.problems())
                .singleElement()
                .asString()
                .startsWith("readiness.sqlserver.target.url is missing, although a target is configured: ");
    }

    @Test
    void areNotNeededWhereOnlyBackupsAreJudged() {
        world.file("blobs.json", "[]")
                .sharedFile("readiness.sqlserver.backups=blobs.json", "readiness.sqlserver.container=migration")
                .explicit("readiness.sqlserver.target.kind", "managed-instance");
        AzureSqlSettings settings = world.read().azureSql().orElseThrow();
        assertThat(settings.source()).isEmpty();
        assertThat(settings.backups()).hasValue(directory.resolve("blobs.json"));
        assertThat(settings.container()).hasValue("migration");
    }

    @Test
    void refuseBackupsThatAreNotThere() {
        world.sharedFile("readiness.sqlserver.backups=blobs.json");
        assertThat(world.failure())
                .hasMessageContaining("there is neither a folder nor a file " + directory.resolve("blobs.json"));
    }

    @Test
    void needNoUrlWhereTheProgramSuppliesThem() {
        world.suppliedOfSqlServer(Side.SOURCE)
                .suppliedOfSqlServer(Side.TARGET)
                .explicit("readiness.sqlserver.target.kind", "database");
        assertThat(source().provider()).isEqualTo(ProviderType.SUPPLIED);
        assertThat(target().kind()).hasValue(AzureSqlTargetKind.DATABASE);
    }

    @Nested
    class WithASecretInTheWrongPlace {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jdbc:sqlserver://db;password=" + CANARY,
                    "jdbc:sqlserver://db:1433;user=me;Password = " + CANARY + ";encrypt=true",
                    "jdbc:sqlserver://db;pwd=" + CANARY,
                    "jdbc:sqlserver://db;trustStorePassword=" + CANARY,
                    "jdbc:sqlserver://db;keyStoreSecret=" + CANARY,
                    "jdbc:sqlserver://db;AADSecurePrincipalSecret=" + CANARY,
                    "jdbc:sqlserver://db;accessToken=" + CANARY,
                    "jdbc:sqlserver://db;clientKeyPassword=" + CANARY,
                    "jdbc:sqlserver://me:" + CANARY + "@db:1433",
                    "jdbc:jtds:sqlserver://db;password=" + CANARY
                })
        void theUrlIsRefusedUnseen(String url) {
            world.environment("READINESS_SQLSERVER_SOURCE_URL", url);
            assertThat(world.failure())
                    .hasMessageContaining("readiness.sqlserver.source.url = (not shown: it may hold a password)")
                    .hasMessageNotContaining(CANARY);
        }

        @Test
        void theUrlIsRefusedBehindAStrongerPlaceToo() {
            world.environment("READINESS_SQLSERVER_SOURCE_URL", URL)
                    .sharedFile("readiness.sqlserver.source.url=jdbc:sqlserver://db;password=" + CANARY);
            assertThat(world.failure())
                    .hasMessageContaining("holds a password or another secret")
                    .hasMessageContaining("READINESS_SQLSERVER_SOURCE_PASSWORD")
                    .hasMessageNotContaining(CANARY);
        }

        @Test
        void aSystemPropertyIsRefused() {
            world.environment("READINESS_SQLSERVER_SOURCE_URL", URL)
                    .systemProperty("readiness.sqlserver.source.password", CANARY);
            assertThat(world.failure())
                    .hasMessageStartingWith("readiness.sqlserver.source.password = ***, read from system property")
                    .hasMessageContaining("surefire has already written it")
                    .hasMessageNotContaining(CANARY);
        }

        @ParameterizedTest
        @ValueSource(strings = {"readiness.sqlserver.source.password", "readiness.sqlserver.target.password"})
        void aFileIsRefused(String key) {
            world.sharedFile("readiness.sqlserver.source.url=" + URL, key + "=" + CANARY);
            assertThat(world.failure())
                    .hasMessageContaining("a password must not stand in this file")
                    .hasMessageNotContaining(CANARY);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db/orders|does not begin with jdbc:sqlserver://",
                "jdbc:sqlserver:db|does not begin with jdbc:sqlserver://",
                "db.example.net:1433|does not begin with jdbc:sqlserver://",
            })
    void refuseAnotherUrl(String url, String reason) {
        world.environment("READINESS_SQLSERVER_SOURCE_URL", url);
        assertThat(world.failure())
                .hasMessageContaining(reason + "; allowed values: a URL such as jdbc:sqlserver://db.example.net:1433");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "{one}", " one "})
    void refuseAnotherUserInTheUrl(String written) {
        world.environment(
                        "READINESS_SQLSERVER_SOURCE_URL",
                        "jdbc:sqlserver://db;encrypt=true;userName=" + written + ";a=b")
                .environment("READINESS_SQLSERVER_SOURCE_USER", "two");
        assertThat(world.problems())
                .containsExactly("readiness.sqlserver.source.user = \"two\", read from environment variable"
                        + " READINESS_SQLSERVER_SOURCE_USER: the URL names another user, \"one\"; name the user in one"
                        + " of the two");
    }

    @Nested
    class InAContainer {

        @BeforeEach
        void isAskedFor() {
            world.environment("READINESS_SQLSERVER_SOURCE_PROVIDER", "container");
        }

        @Test
        void haveAnImageAndNobodysConsentByThemselves() {
            assertThat(source().image()).hasValue("mcr.microsoft.com/mssql/server:2022-latest");
            assertThat(source().eulaAccepted()).isFalse();
        }

        @Test
        void takeTheConsentOfWhoeverGivesIt() {
            world.environment("READINESS_SQLSERVER_SOURCE_ACCEPT_EULA", "true");
            assertThat(source().eulaAccepted()).isTrue();
        }

        @Test
        void takeNoUrlBeside() {
            world.environment("READINESS_SQLSERVER_SOURCE_URL", URL);
            assertThat(world.failure())
                    .hasMessageContaining("does not fit readiness.sqlserver.source.provider = \"container\"");
        }

        @Test
        void areNeverTheTarget() {
            world.sharedFile("readiness.sqlserver.target.provider=container");
            assertThat(world.failure())
                    .hasMessageContaining("readiness.sqlserver.target.provider")
                    .hasMessageContaining("no such key");
        }
    }

    @Test
    void takeNothingOfAContainerWhereTheyRunAlready() {
        world.sharedFile("readiness.sqlserver.source.url=" + URL, "readiness.sqlserver.source.accept-eula=true");
        assertThat(world.failure())
                .hasMessageContaining("readiness.sqlserver.source.accept-eula")
                .hasMessageContaining("it is for container");
    }

    private SqlServerSettings source() {
        return world.read().azureSql().orElseThrow().source().orElseThrow();
    }

    private SqlServerSettings target() {
        return world.read().azureSql().orElseThrow().target().orElseThrow();
    }
}
