package io.github.migrationreadiness.console;

import io.github.migrationreadiness.report.KitVersion;
import picocli.CommandLine.IVersionProvider;

/** The version that the reports name too. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Migration Readiness " + KitVersion.current(), "Java " + System.getProperty("java.version")
        };
    }
}
