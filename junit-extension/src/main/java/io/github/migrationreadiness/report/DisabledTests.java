package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import io.github.migrationreadiness.sqlserver.check.SqlServerChecks;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The codes whose tests somebody has switched off, by {@code @Disabled} with a reason on the test or its class. */
final class DisabledTests {

    private static final Set<String> CODES = Stream.concat(
                    PostgresChecks.all().stream(), SqlServerChecks.all().stream())
            .map(Check::error)
            .map(error -> error.code())
            .collect(Collectors.toUnmodifiableSet());

    private DisabledTests() {}

    /** {@return the codes of a test, or of the tests of a class, that was skipped} */
    static Stream<DisabledCode> of(TestSource skipped) {
        if (skipped instanceof MethodSource method) {
            return of(method.getJavaMethod(), Stream.of(method.getJavaMethod()), method.getClassName());
        }
        return skipped instanceof ClassSource type
                ? of(type.getJavaClass(), tests(type.getJavaClass()), type.getClassName())
                : Stream.of();
    }

    private static Stream<DisabledCode> of(AnnotatedElement element, Stream<Method> tests, String testClass) {
        Optional<String> reason = AnnotationSupport.findAnnotation(element, Disabled.class)
                .map(Disabled::value)
                .filter(text -> !text.isBlank());
        return reason.stream()
                .flatMap(
                        why -> tests.flatMap(DisabledTests::codes).map(code -> new DisabledCode(code, why, testClass)));
    }

    private static Stream<Method> tests(Class<?> type) {
        Stream<Method> own = Arrays.stream(type.getMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class));
        Stream<Method> nested = Arrays.stream(type.getDeclaredClasses())
                .filter(inner -> AnnotationSupport.isAnnotated(inner, Nested.class))
                .flatMap(DisabledTests::tests);
        return Stream.concat(own, nested);
    }

    /** Whoever overrides a test of a suite need not repeat its tags. */
    private static Stream<String> codes(Method test) {
        Stream<Method> overridden = Arrays.stream(test.getDeclaringClass().getInterfaces())
                .flatMap(suite -> Arrays.stream(suite.getMethods()))
                .filter(method -> method.getName().equals(test.getName()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), test.getParameterTypes()));
        return Stream.concat(Stream.of(test), overridden)
                .flatMap(method -> AnnotationSupport.findRepeatableAnnotations(method, Tag.class).stream())
                .map(Tag::value)
                .filter(CODES::contains)
                .distinct();
    }
}
