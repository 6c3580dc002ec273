package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.BaselineSettings;
import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.DatabaseProgress;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.ServerBuilder;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.provider.ServerAccess;
import io.github.migrationreadiness.provider.ServerProvider;
import io.github.migrationreadiness.report.JudgedMigration;
import io.github.migrationreadiness.report.MigrationSummary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers of one configuration, shared by all test classes that have it, and closed with the test plan. */
final class SharedServers implements JudgedMigration, AutoCloseable {

    private final Deque<Runnable> closedLastFirst = new ArrayDeque<>();
    private final Key key;
    private final DatabaseProgress progress;
    private final Shutdown shutdown = new Shutdown(this::interrupt);
    private final SourceServer source;
    private final Optional<TargetServer> target;
    private volatile @Nullable MigrationSummary atTheEnd;

    /** Equal keys share their servers. Those that the program supplies are told apart by the objects. */
    record Key(ReadinessSettings settings, Supplies supplies) {}

    SharedServers(Key key, DatabaseProgress progress) {
        this.key = key;
        this.progress = progress;
        this.source = build(key.settings().source(), SourceServer.builder());
        this.target = key.settings().target().map(settings -> build(settings, TargetServer.builder()));
        shutdown.await();
        closedLastFirst.push(shutdown::close);
    }

    SourceServer source() {
        return source;
    }

    Optional<TargetServer> target() {
        return target;
    }

    @Override
    public Plan plan() {
        return key.settings().plan();
    }

    @Override
    public ReportSettings report() {
        return key.settings().report();
    }

    @Override
    public BaselineSettings baseline() {
        return key.settings().baseline();
    }

    /** Reports are written after the servers were closed, which know nothing any more. */
    @Override
    public MigrationSummary summary() {
        MigrationSummary last = atTheEnd;
        return last == null ? Summaries.of(plan(), source, target) : last;
    }

    /** Everything is closed, whatever fails; the first failure carries the others. */
    @Override
    public void close() {
        atTheEnd = summary();
        List<RuntimeException> failures = new ArrayList<>();
        while (!closedLastFirst.isEmpty()) {
            close(closedLastFirst.pop(), failures);
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private static void close(Runnable closing, List<RuntimeException> failures) {
        try {
            closing.run();
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }

    private void interrupt() {
        source.interrupt();
        target.ifPresent(PostgresServer::interrupt);
    }

    private <S extends PostgresServer> S build(ServerSettings settings, ServerBuilder<S> builder) {
        settings.kind().ifPresent(builder::kind);
        settings.simulation().ifPresent(it -> builder.kind(ServerKind.SIMULATED));
        builder.progress(progress)
                .plan(key.settings().plan())
                .referenceData(key.settings().referenceData())
                .timeouts(key.settings().connectTimeout(), key.settings().statementTimeout());
        S server = access(settings).applyTo(builder).build();
        closedLastFirst.push(server::close);
        return server;
    }

    private ServerAccess access(ServerSettings settings) {
        Side side = settings.side();
        return key.supplies().of(side).orElseGet(() -> provided(settings));
    }

    private ServerAccess provided(ServerSettings settings) {
        ServerProvider provider = ServerProvider.of(settings, key.settings());
        closedLastFirst.push(provider::close);
        return provider.access();
    }
}
