package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.acceptance.WrittenAcceptance;
import io.github.migrationreadiness.check.Acceptance;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The findings that annotations accept. */
final class AcceptedFindings {

    private AcceptedFindings() {}

    /** {@return what is accepted in a test, or in all tests of a class where none is given; the nearest first} */
    static List<Acceptance> of(Class<?> testClass, Optional<Method> test) {
        return Stream.concat(test.stream(), Hierarchy.enclosing(testClass))
                .flatMap(place -> on(place).map(it -> written(it).read(place(place))))
                .toList();
    }

    /** Fails the class before anything runs, since what is wrong would be read as an acceptance that does not hold. */
    static void requireSound(Class<?> testClass) {
        String problems = Stream.concat(
                        Hierarchy.enclosing(testClass),
                        ReflectionSupport.streamMethods(testClass, method -> true, HierarchyTraversalMode.TOP_DOWN))
                .flatMap(AcceptedFindings::problems)
                .collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            throw new ExtensionConfigurationException(problems);
        }
    }

    private static Stream<String> problems(AnnotatedElement place) {
        return on(place).flatMap(it -> written(it).problems().stream().map(problem -> place(place) + ": " + problem));
    }

    private static Stream<AcceptedFinding> on(AnnotatedElement place) {
        return AnnotationSupport.findRepeatableAnnotations(place, AcceptedFinding.class).stream();
    }

    private static WrittenAcceptance written(AcceptedFinding it) {
        return new WrittenAcceptance(it.code(), it.database(), it.object(), it.owner(), it.expires(), it.reason());
    }

    private static String place(AnnotatedElement place) {
        String name = place instanceof Method method
                ? method.getDeclaringClass().getName() + "." + method.getName()
                : ((Class<?>) place).getName();
        return "@AcceptedFinding on " + name;
    }
}
