package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.migrationreadiness.testservers.Command;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs scripts as README says, with psql as superuser in the database postgres. */
record PsqlRun(TestServer server) {

    /** Skips the test on a machine without psql. */
    static PsqlRun on(TestServer server) {
        assumeThat(Command.find("psql")).as("psql is installed").isPresent();
        return new PsqlRun(server);
    }

    Command.Result of(Path script) {
        String url = server.url("postgres").replace("jdbc:", "");
        return Command.of("psql", "-X", "-d", url, "-U", TestServer.SUPERUSER, "-f", script.toString())
                .run();
    }

    Command.Result of(String script) {
        try {
            Path file = Files.createTempFile("script", ".sql");
            Files.writeString(file, script);
            Command.Result result = of(file);
            Files.delete(file);
            return result;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
