package io.github.migrationreadiness.jupiter;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Holds a class to the tests of its interfaces. JUnit drops a test without a word where the method that overrides it is no
 * test, and what is not checked must not look like what passed.
 */
final class Overrides {

    private Overrides() {}

    static void requireTests(Class<?> testClass) {
        List<String> problems = Hierarchy.types(testClass).stream()
                .filter(Class::isInterface)
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(Overrides::isInheritedTest)
                .flatMap(test -> problemOf(test, testClass).stream())
                .distinct()
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            throw new ExtensionConfigurationException(String.join("\n", problems));
        }
    }

    private static Optional<String> problemOf(Method test, Class<?> testClass) {
        Method override = implementation(test, testClass);
        if (override.equals(test)) {
            return Optional.empty();
        }
        if (!isTest(override)) {
            return Optional.of(signature(override) + " overrides the test of "
                    + test.getDeclaringClass().getName()
                    + " and is none itself: add @Test, and @Disabled(\"the reason\") to leave it out");
        }
        return isDisabledWithoutReason(override)
                ? Optional.of(signature(override) + " leaves out the test of "
                        + test.getDeclaringClass().getName() + " without a reason: write @Disabled(\"the reason\")")
                : Optional.empty();
    }

    /** {@return what runs in place of a test of an interface, which a public method of the class has to be} */
    private static Method implementation(Method test, Class<?> testClass) {
        try {
            return written(testClass.getMethod(test.getName(), test.getParameterTypes()));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(testClass + " does not implement " + test, impossible);
        }
    }

    /** {@return the method that a bridge leads to, since not every compiler repeats the annotations on the bridge} */
    private static Method written(Method method) {
        return Stream.of(method.getDeclaringClass().getDeclaredMethods())
                .filter(other -> method.isBridge() && !other.isBridge() && isBridged(other, method))
                .findFirst()
                .orElse(method);
    }

    private static boolean isBridged(Method method, Method bridge) {
        Class<?>[] types = method.getParameterTypes();
        Class<?>[] wider = bridge.getParameterTypes();
        return method.getName().equals(bridge.getName())
                && types.length == wider.length
                && Stream.iterate(0, i -> i < types.length, i -> i + 1)
                        .allMatch(i -> wider[i].isAssignableFrom(types[i]));
    }

    private static boolean isInheritedTest(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && isTest(method);
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }

    private static boolean isDisabledWithoutReason(Method method) {
        return AnnotationSupport.findAnnotation(method, Disabled.class)
                .filter(disabled -> disabled.value().isBlank())
                .isPresent();
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return "%s.%s(%s)".formatted(method.getDeclaringClass().getName(), method.getName(), parameters);
    }
}
