package io.github.migrationreadiness.jupiter;

import java.lang.reflect.Executable;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Aborts what asks for a target where there is none. It looks ahead, because JUnit makes a failure of whatever is thrown
 * while a parameter is resolved.
 *
 * @param servers the servers that there are
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
