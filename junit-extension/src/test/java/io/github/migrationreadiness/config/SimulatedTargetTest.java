package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedTargetTest {

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void theTargetIsEmbedded() {
        world = World.withSource(directory).sharedFile("readiness.target.provider=embedded");
    }

    @Test
    void isAWishNotADefault() {
        assertThat(simulation()).isEmpty();
        world.explicit("readiness.target.simulate", "false");
        assertThat(simulation()).isEmpty();
    }

    @Test
    void allowsAndPreloadsNothingByItself() {
        world.explicit("readiness.target.simulate", "true");
        assertThat(simulation()).hasValue(new Simulation(List.of(), List.of()));
    }

    @Test
    void hasAnAllowlistAndPreloadedLibraries() {
        world.explicit("readiness.target.simulate", "true")
                .explicit("readiness.target.allowlist", "hstore, uuid-ossp")
                .explicit("readiness.target.preload", "pg_cron");
        assertThat(simulation()).hasValue(new Simulation(List.of("hstore", "uuid-ossp"), List.of("pg_cron")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allowlist", "preload"})
    void isRequiredByItsKeys(String key) {
        world.explicit("readiness.target." + key, "hstore");
        assertThat(world.problems())
                .containsExactly("readiness.target." + key + " = \"hstore\", read from @MigrationReadiness on class"
                        + " OrdersTest: requires readiness.target.simulate = true");
    }

    @Test
    void hasTheKindThatSaysSo() {
        world.explicit("readiness.target.simulate", "true").explicit("readiness.target.kind", "heroku");
        assertThat(world.failure())
                .hasMessageContaining("does not fit readiness.target.simulate = true, which decides the kind");
    }

    @Test
    void isRefusedForAServerThatTheKitDidNotStart() {
        world.explicit("readiness.target.provider", "jdbc")
                .explicit("readiness.target.url", World.URL)
                .explicit("readiness.target.simulate", "true");
        assertThat(world.failure())
                .hasMessageContaining("readiness.target.simulate = \"true\"")
                .hasMessageContaining("does not fit readiness.target.provider = \"jdbc\"");
    }

    @Test
    void canBeSwitchedOffForOne() {
        world.sharedFile("readiness.target.simulate=true")
                .explicit("readiness.target.url", World.URL)
                .explicit("readiness.target.simulate", "false");
        assertThat(simulation()).isEmpty();
    }

    private Optional<Simulation> simulation() {
        return world.read().target().flatMap(ServerSettings::simulation);
    }
}
