package io.github.migrationreadiness.report;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The codes whose tests somebody has switched off, by {@code @Disabled} with a reason on the test or its class. */
final class DisabledTests {

    private DisabledTests() {}

    /** {@return the codes of a test, or of the tests of a class, that was skipped} */
    static Stream<DisabledCode> of(TestSource skipped) {
        if (skipped instanceof MethodSource method) {
            return of(
                    method.getJavaMethod(),
                    TaggedCodes.of(method.getJavaMethod(), method.getJavaClass()),
                    method.getClassName());
        }
        return skipped instanceof ClassSource type
                ? of(type.getJavaClass(), codes(type.getJavaClass()), type.getClassName())
                : Stream.of();
    }

    private static Stream<DisabledCode> of(AnnotatedElement element, Stream<String> codes, String testClass) {
        Optional<String> reason = AnnotationSupport.findAnnotation(element, Disabled.class)
                .map(Disabled::value)
                .filter(text -> !text.isBlank());
        return reason.stream().flatMap(why -> codes.map(code -> new DisabledCode(code, why, testClass)));
    }

    private static Stream<String> codes(Class<?> type) {
        Stream<String> own =
                AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN).stream()
                        .flatMap(test -> TaggedCodes.of(test, type));
        Stream<String> nested =
                ReflectionSupport.findNestedClasses(type, inner -> AnnotationSupport.isAnnotated(inner, Nested.class))
                        .stream()
                        .flatMap(DisabledTests::codes);
        return Stream.concat(own, nested);
    }
}
