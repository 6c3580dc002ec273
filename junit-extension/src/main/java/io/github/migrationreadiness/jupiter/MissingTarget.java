package io.github.migrationreadiness.jupiter;

import java.lang.reflect.Executable;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Aborts tests and methods that need a target if there is none. It checks in advance, because JUnit reports every
 * exception during parameter resolution as a failure.
 *
 * @param servers the configured servers
 */
record MissingTarget(SharedServers servers) {

    void abortIfDemandedBy(Stream<? extends Executable> executables) {
        InjectionRequest.madeBy(executables)
                .flatMap(demand -> servers.reasonToAbort(demand).stream())
                .findFirst()
                .ifPresent(reason -> {
                    throw new TestAbortedException(reason);
                });
    }
}
