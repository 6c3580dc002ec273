package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import java.lang.reflect.Executable;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Aborts what asks for a target where there is none. It looks ahead, because JUnit makes a failure of whatever is thrown
 * while a parameter is resolved.
 */
final class Targetless {

    private Targetless() {}

    static void abortIfDemandedBy(Stream<? extends Executable> executables) {
        if (Demand.isMadeBy(executables, demand -> demand.side() == Side.TARGET)) {
            throw new TestAbortedException(Injection.NO_TARGET);
        }
    }
}
