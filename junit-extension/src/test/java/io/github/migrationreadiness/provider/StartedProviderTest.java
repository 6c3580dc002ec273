package io.github.migrationreadiness.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Side;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedProviderTest {

    @TempDir
    private Path folder;

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void startsOnceAndClosesOnce() {
        ServerProvider provider = provider(Configured.embedded(folder), new Unfillable());
        ask(provider);
        ask(provider);
        assertThat(started).hasValue(1);
        provider.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void doesNotStartAgainWhatFailed() {
        Configured configured = Configured.embedded(folder).withScript(Side.SOURCE, "SELECT 1");
        ServerProvider provider = provider(configured, new Unfillable());
        assertThatThrownBy(() -> ask(provider)).hasMessageContaining("it cannot be filled");
        assertThatThrownBy(() -> ask(provider)).hasMessageContaining("it cannot be filled");
        assertThat(started).hasValue(1);
        assertThat(closed).hasValue(1);
        provider.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void closesNothingThatWasNeverStarted() {
        provider(Configured.embedded(folder), new Unfillable()).close();
        assertThat(started).hasValue(0);
        assertThat(closed).hasValue(0);
    }

    private ServerProvider provider(Configured configured, StartedServer server) {
        return new StartedProvider(
                configured.settings().source(),
                new Starter(
                        () -> {
                            started.incrementAndGet();
                            return server;
                        },
                        Optional.empty()));
    }

    private static void ask(ServerProvider provider) {
        assertThat(((ServerAccess.ByUrl) provider.access()).url().get()).isEqualTo("jdbc:postgresql:postgres");
    }

    private final class Unfillable implements StartedServer {
        @Override
        public String url(String database) {
            return "jdbc:postgresql:" + database;
        }

        @Override
        public Connection connect(String database) throws SQLException {
            throw new SQLException("it cannot be filled");
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
