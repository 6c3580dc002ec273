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
record Targetless(SharedServers servers) {

    void abortIfDemandedBy(Stream<? extends Executable> executables) {
        Demand.madeBy(executables)
                .flatMap(demand -> servers.reasonToAbort(demand).stream())
                .findFirst()
                .ifPresent(reason -> {
                    throw new TestAbortedException(reason);
                });
    }
}
