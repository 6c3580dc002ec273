package io.github.migrationreadiness.report;

import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs fixture classes as Maven or an IDE does: on a launcher of their own, which has the listener of reports. */
record Launch(Map<String, String> parameters) {

    static Launch reportingTo(Path folder) {
        return new Launch(Map.of()).with("readiness.report.dir", folder.toString());
    }

    Launch on(TestServer source) {
        return with("readiness.source.url", source.url("postgres")).with("readiness.source.user", TestServer.SUPERUSER);
    }

    Launch with(String key, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(key, value);
        return new Launch(more);
    }

    void run(Class<?>... fixtures) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new ReportListener())
                .build();
        LauncherFactory.create(config)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(Arrays.stream(fixtures)
                                .map(DiscoverySelectors::selectClass)
                                .toArray(ClassSelector[]::new))
                        .configurationParameters(parameters)
                        .build());
    }
}
