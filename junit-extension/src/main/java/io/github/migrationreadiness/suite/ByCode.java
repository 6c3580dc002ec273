package io.github.migrationreadiness.suite;

import static java.util.Comparator.comparing;

import io.github.migrationreadiness.code.MigrationErrors;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Orders tests by the code in their tags, then by their names. A test that overrides one of a suite takes its place, whether
 * it repeats the tags or not; tests without a code come last.
 */
final class ByCode implements MethodOrderer {

    private static final Comparator<Optional<String>> LAST_WITHOUT =
            comparing((Optional<String> code) -> code.isEmpty()).thenComparing(code -> code.orElse(""));

    @Override
    public void orderMethods(MethodOrdererContext context) {
        Class<?> testClass = context.getTestClass();
        context.getMethodDescriptors()
                .sort(comparing((MethodDescriptor test) -> code(test.getMethod(), testClass), LAST_WITHOUT)
                        .thenComparing(test -> test.getMethod().getName()));
    }

    /** JUnit would run ordered tests on one thread; these do not depend on each other. */
    @Override
    public Optional<ExecutionMode> getDefaultExecutionMode() {
        return Optional.empty();
    }

    private static Optional<String> code(Method test, Class<?> testClass) {
        return types(testClass)
                .flatMap(type -> declared(test, type).stream())
                .flatMap(ByCode::tags)
                .filter(tag -> !MigrationErrors.ofCode(tag).isEmpty())
                .findFirst();
    }

    private static Stream<String> tags(Method test) {
        return AnnotationSupport.findRepeatableAnnotations(test, Tag.class).stream()
                .map(Tag::value);
    }

    private static Optional<Method> declared(Method test, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(test.getName())
                        && Arrays.equals(method.getParameterTypes(), test.getParameterTypes()))
                .findFirst();
    }

    /** {@return a class with everything that it extends and implements} */
    private static Stream<Class<?>> types(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), above.flatMap(ByCode::types));
    }
}
