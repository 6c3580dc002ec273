package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.config.ConfigurationSources;
import io.github.migrationreadiness.config.ExplicitSettings;
import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.report.Handover;
import io.github.migrationreadiness.report.JudgedMigration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Everything that the extension keeps, in JUnit's stores, so that it ends when JUnit says so. */
final class Context {

    private static final Namespace NAMESPACE = Namespace.create(MigrationReadinessExtension.class);

    private final ExtensionContext context;

    Context(ExtensionContext context) {
        this.context = context;
    }

    /** {@return the servers of a configuration, made at the first call anywhere in the plan} */
    SharedServers servers(ExplicitSettings explicit, SuppliedServers supplies) {
        SharedServers.Key key = new SharedServers.Key(settings(explicit), supplies);
        return compute(
                context.getRoot(),
                key,
                it -> new SharedServers(it, Launch.of(context).progress()),
                SharedServers.class);
    }

    /** {@return the results of the test or container, whichever it is} */
    Results results() {
        ResultsKey key = new ResultsKey(context.getUniqueId());
        return compute(context, key, it -> new Results(context::publishReportEntry), Results.class);
    }

    /** {@return what the test has had injected} */
    Injected injected() {
        return compute(context, new InjectedKey(context.getUniqueId()), it -> new Injected(), Injected.class);
    }

    /** {@return the test that a dynamic test belongs to, which is what its servers were injected into} */
    Context factory() {
        return Stream.iterate(Optional.of(context), Optional::isPresent, it -> it.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .filter(it -> it.getTestMethod().isPresent())
                .findFirst()
                .map(Context::new)
                .orElse(this);
    }

    /** {@return where the results of servers go that are injected here} */
    Consumer<CheckResult> recorder(JudgedMigration migration) {
        Consumer<Handover> results = context.getTestMethod().isPresent() ? results() : new CurrentTest(results());
        List<Acceptance> accepted = accepted();
        return result -> results.accept(new Handover(result, migration, accepted));
    }

    /** {@return what annotations accept in the test or container} */
    List<Acceptance> accepted() {
        return AcceptedFindings.of(context.getRequiredTestClass(), context.getTestMethod());
    }

    /** Tells everything inside of this container which database it runs for. */
    void enter(DatabaseRun run) {
        context.getStore(NAMESPACE).put(DatabaseRun.class, run);
    }

    /** {@return the run that the test or container belongs to; empty outside of classes that run for each database} */
    Optional<DatabaseRun> run() {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(DatabaseRun.class, DatabaseRun.class));
    }

    /** Closes something when the test or container ends. */
    <T extends AutoCloseable> T closeAtEnd(T resource) {
        compute(context, new ResourceKey(resource), ResourceKey::resource, AutoCloseable.class);
        return resource;
    }

    /** Read once per test class; what is wrong with it fails every test in the same words. */
    private ReadinessSettings settings(ExplicitSettings explicit) {
        return compute(context, explicit, this::read, ReadinessSettings.class);
    }

    private ReadinessSettings read(ExplicitSettings explicit) {
        return ReadinessSettings.read(ConfigurationSources.ofJvm(
                explicit.with(Launch.of(context).passwords()),
                context::getConfigurationParameter,
                context.getRequiredTestClass().getClassLoader()));
    }

    /** The only call of a method that JUnit 6 deprecates: its successor does not exist in JUnit 5. */
    private static <K, V> V compute(ExtensionContext context, K key, Function<K, V> creator, Class<V> type) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(key, creator, type);
    }

    /** The store of a container is seen by the tests in it, but its results are not theirs. */
    private record ResultsKey(String uniqueId) {}

    private record InjectedKey(String uniqueId) {}

    private record ResourceKey(AutoCloseable resource) {}
}
