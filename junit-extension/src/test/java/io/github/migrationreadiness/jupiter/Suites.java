package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.testservers.TestServer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs fixture classes on an engine of their own, which sees no configuration but the one given here. */
final class Suites {

    private final Map<String, String> parameters;

    private Suites(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static Suites unconfigured() {
        return new Suites(Map.of());
    }

    static Suites onSource(TestServer server) {
        return onSource(server.url("postgres"));
    }

    /** The superuser is who is trusted on every test server. */
    static Suites onSource(String url) {
        return unconfigured().with("readiness.source.url", url).with("readiness.source.user", TestServer.SUPERUSER);
    }

    Suites withTarget(String url) {
        return with("readiness.target.url", url).with("readiness.target.user", TestServer.SUPERUSER);
    }

    Suites with(String key, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(key, value);
        return new Suites(more);
    }

    /** Classes and methods at once, on more threads than the machine may have processors. */
    Suites inParallel() {
        return with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "6");
    }

    SuiteRun run(Class<?>... fixtures) {
        return new SuiteRun(EngineTestKit.engine(new JupiterTestEngine())
                .selectors(Arrays.stream(fixtures)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(ClassSelector[]::new))
                .configurationParameters(parameters)
                .execute()
                .allEvents());
    }
}
