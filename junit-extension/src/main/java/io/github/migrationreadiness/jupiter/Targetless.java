package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.opentest4j.TestAbortedException;

/**
 * Aborts what asks for a target where there is none. It looks ahead, because JUnit makes a failure of whatever is thrown
 * while a parameter is resolved.
 */
final class Targetless {

    private Targetless() {}

    static void abortIfDemandedBy(Executable... executables) {
        if (Arrays.stream(executables).anyMatch(Targetless::demandsTarget)) {
            throw new TestAbortedException(Injection.NO_TARGET);
        }
    }

    static void abortIfDemandedBy(Class<?> testClass, Set<Class<? extends Annotation>> lifecycle) {
        abortIfDemandedBy(lifecycle.stream()
                .flatMap(annotation -> methods(testClass, annotation).stream())
                .toArray(Executable[]::new));
    }

    private static List<? extends Executable> methods(Class<?> testClass, Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(testClass, annotation, HierarchyTraversalMode.TOP_DOWN);
    }

    private static boolean demandsTarget(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .flatMap(parameter -> Demand.of(parameter).stream())
                .anyMatch(demand -> demand.side() == Side.TARGET);
    }
}
