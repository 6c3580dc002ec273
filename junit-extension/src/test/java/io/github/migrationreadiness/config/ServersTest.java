package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.ServerKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServersTest {

    @TempDir
    private Path directory;

    @Nested
    class WithoutASource {

        @Test
        void newcomersReadWhatToSetAndHow() {
            assertThat(World.empty(directory).failure())
                    .hasMessage(MissingSource.TEXT)
                    .hasMessageContaining("src/test/resources/readiness.properties")
                    .hasMessageContaining("    readiness.source.url=jdbc:postgresql://db.example.net:5432/orders\n")
                    .hasMessageContaining("    READINESS_SOURCE_URL=jdbc:postgresql://db.example.net:5432/orders\n")
                    .hasMessageContaining("    -Dreadiness.source.url=jdbc:postgresql://db.example.net:5432/orders")
                    .hasMessageContaining("@MigrationReadiness")
                    .hasMessageContaining("READINESS_SOURCE_PASSWORD")
                    .hasMessageContaining(".pgpass");
        }

        @Test
        void everythingElseIsToldBesides() {
            World world = World.empty(directory).environment("READINESS_SOURCE_ULR", World.URL);
            assertThat(world.failure())
                    .hasMessageStartingWith("2 problems in the configuration:\n  - READINESS_SOURCE_ULR, read from")
                    .hasMessageContaining("\n  - No source server is configured: readiness.source.url is missing.")
                    .hasMessageContaining("\n        READINESS_SOURCE_URL=jdbc:");
        }
    }

    @Nested
    class ATarget {

        @Test
        void isAbsentWhereNothingNamesIt() {
            assertThat(World.withSource(directory).read().target()).isEmpty();
        }

        @Test
        void isReadLikeTheSource() {
            World world = World.withSource(directory)
                    .sharedFile("readiness.target.url=" + World.URL, "readiness.target.kind=azure-flexible-server");
            assertThat(world.read().target()).hasValueSatisfying(target -> {
                assertThat(target.side()).isEqualTo(Side.TARGET);
                assertThat(target.url()).hasValue(World.URL);
                assertThat(target.kind()).hasValue(ServerKind.AZURE_FLEXIBLE_SERVER);
            });
        }

        @Test
        void needsAUrlAsSoonAsAnyKeyNamesIt() {
            World world = World.withSource(directory).environment("READINESS_TARGET_USER", "migrator");
            assertThat(world.problems())
                    .containsExactly("readiness.target.url is missing, although a target is configured:"
                            + " readiness.target.user = \"migrator\", read from environment variable"
                            + " READINESS_TARGET_USER");
        }
    }

    @Nested
    class AKeyThatDoesNotFitItsProvider {

        @ParameterizedTest
        @CsvSource({
            "jdbc,version,13,embedded",
            "jdbc,image,postgres:16,container",
            "embedded,url,jdbc:postgresql:orders,jdbc",
            "embedded,image,postgres:16,container",
            "container,version,13,embedded",
            "container,url,jdbc:postgresql:orders,jdbc"
        })
        void isRefusedNamingBoth(String provider, String key, String value, String right) {
            World world = World.empty(directory)
                    .explicit("readiness.source.provider", provider)
                    .explicit("readiness.source." + key, value);
            assertThat(world.problems())
                    .contains("readiness.source." + key + " = \"" + value
                            + "\", read from @MigrationReadiness on class OrdersTest: does not fit"
                            + " readiness.source.provider = \"" + provider
                            + "\", read from @MigrationReadiness on class OrdersTest; it is for " + right);
        }

        @Test
        void isRefusedBesideTheDefaultProviderToo() {
            World world = World.withSource(directory).explicit("readiness.source.version", "13");
            assertThat(world.failure())
                    .hasMessageContaining("does not fit readiness.source.provider = \"jdbc\", the default");
        }

        @Test
        void isRefusedBesideAUrlThatOverrulesTheProvider() {
            World world = started()
                    .environment("READINESS_SOURCE_URL", World.URL)
                    .environment("READINESS_SOURCE_VERSION", "13");
            assertThat(world.problems())
                    .containsExactly("readiness.source.version = \"13\", read from environment variable"
                            + " READINESS_SOURCE_VERSION: does not fit readiness.source.url = \"" + World.URL
                            + "\", read from environment variable READINESS_SOURCE_URL; it is for embedded");
        }

        @Test
        void isOverruledWithTheServerThatAStrongerUrlReplaces() {
            ServerSettings source = started()
                    .environment("READINESS_SOURCE_URL", World.URL)
                    .read()
                    .source();
            assertThat(source.provider()).isEqualTo(ProviderType.JDBC);
            assertThat(source.url()).hasValue(World.URL);
            assertThat(source.user()).hasValue("migrator");
            assertThat(source.version()).isEmpty();
            assertThat(source.initScript()).isEmpty();
        }

        @Test
        void isOverruledWithTheSimulatedTargetThatAStrongerUrlReplaces() {
            World world = World.withSource(directory)
                    .sharedFile(
                            "readiness.target.provider=embedded",
                            "readiness.target.simulate=true",
                            "readiness.target.allowlist=hstore")
                    .environment("READINESS_TARGET_URL", World.URL)
                    .environment("READINESS_TARGET_KIND", "azure-flexible-server");
            assertThat(world.read().target()).hasValueSatisfying(target -> {
                assertThat(target.provider()).isEqualTo(ProviderType.JDBC);
                assertThat(target.simulation()).isEmpty();
            });
        }

        @Test
        void isOverruledWithTheUrlThatAStrongerProviderReplaces() {
            ServerSettings source = World.empty(directory)
                    .sharedFile("readiness.source.url=" + World.URL)
                    .environment("READINESS_SOURCE_PROVIDER", "embedded")
                    .read()
                    .source();
            assertThat(source.provider()).isEqualTo(ProviderType.EMBEDDED);
            assertThat(source.url()).isEmpty();
        }

        private World started() {
            return World.empty(directory)
                    .resource("fill.sql", "SELECT 1")
                    .sharedFile(
                            "readiness.source.provider=embedded",
                            "readiness.source.version=16",
                            "readiness.source.init-script=fill.sql",
                            "readiness.source.user=migrator");
        }

        @Test
        void isNotCheckedWhereTheProviderIsWrong() {
            World world = World.empty(directory)
                    .explicit("readiness.source.provider", "docker")
                    .explicit("readiness.source.version", "13");
            assertThat(world.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem)
                            .endsWith(": no such choice; allowed values: jdbc, embedded or container"));
        }
    }

    @Nested
    class AnEmbeddedServer {

        @ParameterizedTest
        @ValueSource(strings = {"9.5", "9.6", "10", "13", "18"})
        void hasAMajorVersion(String version) {
            assertThat(embedded("version", version).read().source().version()).hasValue(version);
        }

        @ParameterizedTest
        @ValueSource(strings = {"13.4", "9", "v13", "latest", "9.10", "013"})
        void hasNoOtherVersion(String version) {
            assertThat(embedded("version", version).failure())
                    .hasMessageContaining("allowed values: a major version such as 13 or 9.6");
        }

        @Test
        void mayPlayAnotherKind() {
            assertThat(embedded("kind", "amazon-rds").read().source().kind()).hasValue(ServerKind.AMAZON_RDS);
        }
    }

    @Test
    void aContainerHasAnImage() {
        World world = World.empty(directory)
                .sharedFile("readiness.source.provider=container", "readiness.source.image=postgres:16");
        assertThat(world.read().source().image()).hasValue("postgres:16");
        assertThat(world.explicit("readiness.source.image", "postgres 16").failure())
                .hasMessageContaining("allowed values: the name of an image such as postgres:16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc", "embedded", "container"})
    void aLoginFitsEveryProviderBecauseAnInitScriptMayCreateIt(String provider) {
        World world = provider.equals("jdbc") ? World.withSource(directory) : World.empty(directory);
        world.explicit("readiness.source.provider", provider)
                .explicit("readiness.source.user", "migrator")
                .environment("READINESS_SOURCE_PASSWORD", "secret");
        assertThat(world.read().source().user()).hasValue("migrator");
        assertThat(world.read().source().password()).hasValue(Password.of("secret"));
    }

    @Nested
    class AnInitScript {

        @Test
        void isAFileBelowTheWorkingDirectory() {
            World world = embedded("init-script", "sql/fill it.sql").file("sql/fill it.sql", "SELECT 1");
            assertThat(world.read().source().initScript())
                    .hasValue(directory.resolve("sql/fill it.sql").toUri());
        }

        @ParameterizedTest
        @ValueSource(strings = {"sql/fill.sql", "/sql/fill.sql"})
        void isAResourceBeforeItIsAFile(String name) {
            World world = embedded("init-script", name)
                    .resource("sql/fill.sql", "SELECT 1")
                    .file("sql/fill.sql", "SELECT 2");
            assertThat(world.read().source().initScript())
                    .hasValueSatisfying(place -> assertThat(place.toString()).endsWith("/class%20path/sql/fill.sql"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"nowhere.sql", "sql", "/"})
        void isRefusedWhereNeitherHasIt(String name) {
            World world = embedded("init-script", name).resource("sql/fill.sql", "SELECT 1");
            assertThat(world.failure())
                    .hasMessageContaining("neither the class path nor the working directory " + directory);
        }

        @Test
        void isRefusedForAServerThatTheKitDidNotStart() {
            World world = World.empty(directory)
                    .resource("fill.sql", "SELECT 1")
                    .sharedFile(
                            "readiness.source.provider=jdbc",
                            "readiness.source.url=" + World.URL,
                            "readiness.source.init-script=fill.sql");
            assertThat(world.failure())
                    .hasMessageContaining("readiness.source.init-script = \"fill.sql\"")
                    .hasMessageContaining("does not fit readiness.source.provider = \"jdbc\"")
                    .hasMessageEndingWith("it is for embedded or container, because nothing is ever created on a"
                            + " server that the kit did not start");
        }
    }

    private World embedded(String key, String value) {
        return World.empty(directory)
                .explicit("readiness.source.provider", "embedded")
                .explicit("readiness.source." + key, value);
    }
}
