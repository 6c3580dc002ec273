package io.github.migrationreadiness.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void takesThePlaceOfThoseThatKilledJvmsLeftBehind() throws IOException {
        Path leftBehind = Files.createDirectories(parent.resolve("999999999").resolve("16-data"));
        assertThat(JvmDirectory.in(parent).path()).isDirectory().hasParent(parent);
        assertThat(leftBehind.getParent()).doesNotExist();
    }

    @Test
    void leavesThoseOfLivingJvms() throws IOException {
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        Path ofAnother = Files.createDirectories(parent.resolve(String.valueOf(living)));
        assertThat(JvmDirectory.in(parent).path()).isNotEqualTo(ofAnother);
        assertThat(ofAnother).isDirectory();
    }
}
