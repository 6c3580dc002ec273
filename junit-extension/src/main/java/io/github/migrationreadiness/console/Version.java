package io.github.migrationreadiness.console;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Console.class.getPackage().getImplementationVersion())
                .orElse("(not built into a jar)");
        return new String[] {"Migration Readiness " + version, "Java " + System.getProperty("java.version")};
    }
}
