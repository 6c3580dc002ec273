package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ConfigurationKeys;
import io.github.migrationreadiness.jupiter.Launch;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.report.ResultCollector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of a suite.
 *
 * @param suite the suite
 * @param filters which of its tests run
 * @param properties what the command line says about the configuration
 * @param passwords what somebody has typed
 */
record CheckRun(
        Class<?> suite, List<Filter<?>> filters, Map<String, String> properties, Map<Side, Password> passwords) {

    Ended with(Progress progress) {
        Watcher watcher = new Watcher(progress);
        ResultCollector results = new ResultCollector();
        try (LauncherSession session = LauncherFactory.openSession()) {
            new Launch(passwords, progress).giveTo(session);
            session.getLauncher().execute(request(), watcher, results);
        }
        watcher.broken().ifPresent(CheckRun::rethrow);
        return new Ended(results, watcher.tests());
    }

    /**
     * A run that has ended.
     *
     * @param results the results of its checks
     * @param tests its tests, with the texts that they failed with
     */
    record Ended(ResultCollector results, List<EndedTest> tests) {

        /** {@return what went wrong in the kit or in its JVM, after which no verdict counts} */
        Optional<Error> error() {
            return tests.stream().flatMap(test -> test.error().stream()).findFirst();
        }
    }

    /** The command writes the reports itself, so that it can say where they are. */
    private LauncherDiscoveryRequest request() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(suite))
                .filters(filters.toArray(Filter<?>[]::new))
                .configurationParameters(properties)
                .configurationParameter(ConfigurationKeys.REPORT_ENABLED.name(), "false")
                .build();
    }

    private static void rethrow(Throwable broken) {
        if (broken instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("The tests did not begin: " + broken, broken);
    }
}
