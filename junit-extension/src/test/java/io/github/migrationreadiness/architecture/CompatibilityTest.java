package io.github.migrationreadiness.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ServiceLoader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;

/** A run with other versions proves something only if those are the ones that ran: CONTRIBUTING.md, "Compatibility". */
class CompatibilityTest {

    @Test
    void runsOnTheJUnitOfTheBuild() {
        String version = System.getProperty("compatibility.junit", "the one of the build");
        assertThat(jarOf(Test.class)).endsWith("/junit-jupiter-api-" + version + ".jar");
        assertThat(jarOf(jupiter())).endsWith("/junit-jupiter-engine-" + version + ".jar");
    }

    @Test
    void runsOnTheAssertJOfTheBuild() {
        String version = System.getProperty("compatibility.assertj", "the one of the build");
        assertThat(jarOf(Assertions.class)).endsWith("/assertj-core-" + version + ".jar");
    }

    @Test
    void runsOnTheJavaThatWasAskedFor() {
        int running = Runtime.version().feature();
        assertThat(running).isEqualTo(Integer.getInteger("compatibility.java", running));
    }

    private static Class<?> jupiter() {
        return ServiceLoader.load(TestEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.getId().equals("junit-jupiter"))
                .findFirst()
                .<Class<?>>map(TestEngine::getClass)
                .orElseGet(() -> fail("no Jupiter on the class path"));
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
