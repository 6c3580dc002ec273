package io.github.migrationreadiness.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Codes do not depend on the language of the driver; that of the server is tried with {@link FaultClassifierTest}. */
@Timeout(60)
class LanguageTest {

    @Test
    void aGermanDriverLeadsToTheSameCodes() throws IOException, InterruptedException {
        TestServer plain = TestServer.major("16");
        TestServer guarded = GuardedServer.of(plain);
        assertThat(german(
                        plain.url("postgres") + "?sslmode=require",
                        TestServer.SUPERUSER,
                        guarded.url("postgres") + "?sslmode=require",
                        GuardedServer.WITH_SCRAM,
                        guarded.url("postgres") + "?sslmode=disable",
                        GuardedServer.TLS_ONLY,
                        "jdbc:postgresql://nowhere.invalid/postgres",
                        TestServer.SUPERUSER))
                .satisfiesExactly(
                        noTls -> assertThat(noTls)
                                .isEqualTo("[603001] SSL Configuration Error: Der Server unterstützt SSL nicht."),
                        noPassword -> assertThat(noPassword).startsWith("[603100] Authentication failed: "),
                        tlsOnly -> assertThat(tlsOnly).startsWith("[603001] SSL Configuration Error: "),
                        unknownHost -> assertThat(unknownHost)
                                .startsWith("[603000] Connection failed: Der Verbindungsversuch schlug fehl."));
    }

    private static List<String> german(String... urlsAndUsers) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GermanProgram.class.getName());
        program.command().addAll(List.of(urlsAndUsers));
        Process running = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var output = running.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } finally {
            assertThat(running.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
