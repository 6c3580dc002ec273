package io.github.migrationreadiness.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDirectoriesTest {

    private static final String PROPERTY = "ot.epg.working-dir";
    private static final Path WORKING = Path.of(System.getProperty(
            PROPERTY,
            Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg").toString()));

    @TempDir
    private Path folder;

    private final Path ofAnotherProgram = WORKING.resolve(UUID.randomUUID().toString());
    private final Path ofAnotherJvm = WORKING.resolve("data")
            .resolve(String.valueOf(
                    ProcessHandle.current().parent().orElseThrow().pid()));
    private final Path ofDeadJvm = WORKING.resolve("data").resolve("999999999");

    @AfterEach
    void delete() throws IOException {
        for (Path data : new Path[] {ofAnotherProgram, ofAnotherJvm.resolve("server")}) {
            Files.deleteIfExists(data.resolve("epg-lock"));
            Files.deleteIfExists(data);
        }
    }

    @Test
    void leaveTheServersOfOtherJvmsAlone() throws IOException, SQLException {
        oldLockIn(ofAnotherProgram);
        oldLockIn(ofAnotherJvm.resolve("server"));
        oldLockIn(ofDeadJvm.resolve("server"));
        String before = System.getProperty(PROPERTY);
        try (ServerProvider provider = Configured.embedded(folder).source()) {
            assertThat(dataDirectory(provider))
                    .isDirectory()
                    .hasParent(WORKING.toAbsolutePath()
                            .resolve("data")
                            .resolve(String.valueOf(ProcessHandle.current().pid())));
        }
        assertThat(ofAnotherProgram.resolve("epg-lock")).exists();
        assertThat(ofAnotherJvm.resolve("server").resolve("epg-lock")).exists();
        assertThat(ofDeadJvm).doesNotExist();
        assertThat(System.getProperty(PROPERTY)).isEqualTo(before);
    }

    /** The library looks at locks that are older than ten minutes only. */
    private static void oldLockIn(Path data) throws IOException {
        Path lock = Files.createDirectories(data).resolve("epg-lock");
        Files.writeString(lock, "");
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    private static Path dataDirectory(ServerProvider provider) throws SQLException {
        String url = ((ServerAccess.ByUrl) provider.access()).url().get();
        try (Connection session = DriverManager.getConnection(url, Starter.SUPERUSER, "");
                ResultSet row = session.createStatement().executeQuery("SHOW data_directory")) {
            assertThat(row.next()).isTrue();
            return Path.of(row.getString(1));
        }
    }
}
