package io.github.migrationreadiness.samples;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the sample suite without a build tool's summary in the way, and prints its verdict. */
public final class Demo {

    private Demo() {}

    /**
     * Runs a suite.
     *
     * @param suites the names of its classes
     */
    public static void main(String[] suites) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Verdict verdict = new Verdict(out);
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String suite : suites) {
            request.selectors(selectClass(suite));
        }
        LauncherFactory.create().execute(request.build(), verdict);
        verdict.print();
    }
}
