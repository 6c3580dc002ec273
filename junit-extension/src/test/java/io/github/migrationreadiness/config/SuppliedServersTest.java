package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.ServerKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppliedServersTest {

    @TempDir
    private Path directory;

    @Test
    void needNoUrl() {
        ServerSettings source = source(World.empty(directory).supplied(Side.SOURCE));
        assertThat(source.provider()).isEqualTo(ProviderType.SUPPLIED);
        assertThat(source.url()).isEmpty();
    }

    @Test
    void makeATargetOfNothingElse() {
        World world = World.withSource(directory).supplied(Side.TARGET);
        assertThat(world.read().target()).map(ServerSettings::provider).hasValue(ProviderType.SUPPLIED);
    }

    @Test
    void haveTheirKindFromTheKeys() {
        World world = World.empty(directory).supplied(Side.SOURCE).sharedFile("readiness.source.kind=google-cloud-sql");
        assertThat(source(world).kind()).hasValue(ServerKind.GOOGLE_CLOUD_SQL);
    }

    @Test
    void beatWhatWeakerPlacesSayAboutTheirSide() {
        World world = World.empty(directory)
                .supplied(Side.SOURCE)
                .environment("READINESS_SOURCE_PASSWORD", "secret")
                .sharedFile("readiness.source.provider=embedded", "readiness.source.version=13");
        assertThat(source(world)).isEqualTo(source(World.empty(directory).supplied(Side.SOURCE)));
    }

    @Test
    void cannotBeDescribedByTheSameBuilder() {
        World world = World.empty(directory).supplied(Side.SOURCE).explicit("readiness.source.url", World.URL);
        assertThat(world.problems())
                .containsExactly("readiness.source.url = \"" + World.URL + "\", read from @MigrationReadiness on class"
                        + " OrdersTest: does not fit, because the program supplies the source");
    }

    private static ServerSettings source(World world) {
        return world.read().source();
    }
}
