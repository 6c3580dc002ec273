package io.github.migrationreadiness.report;

import io.github.migrationreadiness.code.MigrationErrors;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;

/** The codes in the tags of a test. A test that overrides one of a suite need not repeat its tags. */
public final class TaggedCodes {

    private TaggedCodes() {}

    /**
     * {@return the codes of a test, each once: first those of its own tags, then those of the tests that it overrides}
     *
     * @param test the method
     * @param testClass the class that is run, which declares or inherits it
     */
    public static Stream<String> of(Method test, Class<?> testClass) {
        return types(testClass)
                .flatMap(type -> declared(test, type).stream())
                .flatMap(TaggedCodes::tags)
                .filter(tag -> !MigrationErrors.ofCode(tag).isEmpty())
                .distinct();
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
        return Stream.concat(Stream.of(type), above.flatMap(TaggedCodes::types));
    }
}
