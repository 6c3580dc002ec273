package io.github.migrationreadiness.suite;

import io.github.migrationreadiness.jupiter.MigrationReadiness;

/** The tests of the source that every migration needs; the mode is left to the class or the configuration. */
@MigrationReadiness
public interface SourceReadiness
        extends SourceConnectionChecks,
                SourceConfigurationChecks,
                SourceSessionChecks,
                SourceContentChecks,
                RestorabilityChecks,
                LeftBehindChecks {}
