package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesFileTest {

    @TempDir
    private Path directory;

    @Test
    void mayBeginWithAByteOrderMark() {
        World world = World.withSource(directory).sharedFile("\uFEFFreadiness.mode=offline");
        assertThat(world.read().plan().mode()).isEqualTo(Mode.OFFLINE);
    }

    @Test
    void isRefusedInAnotherEncoding() throws IOException {
        Files.writeString(
                directory.resolve("readiness.local.properties"),
                "readiness.databases=größe",
                StandardCharsets.ISO_8859_1);
        assertThat(World.withSource(directory).failure())
                .hasMessageStartingWith("readiness.local.properties (file:/")
                .hasMessageEndingWith(" is not written in UTF-8");
    }

    @Test
    void isRefusedWithAWindowsPathThatLooksLikeAnEscape() {
        World world = World.withSource(directory).sharedFile("readiness.embedded.binaries=C:\\users\\me");
        assertThat(world.failure())
                .hasMessageEndingWith(" has a wrong \\u escape; a backslash is written as \\\\ there");
    }

    @Test
    void mayHaveComments() {
        World world = World.withSource(directory).localFile("# online later", "readiness.mode = offline");
        assertThat(world.read().plan().mode()).isEqualTo(Mode.OFFLINE);
    }
}
