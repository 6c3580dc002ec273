package io.github.migrationreadiness.jupiter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The methods of a class that JUnit calls around its tests. */
final class Lifecycle {

    private Lifecycle() {}

    static Stream<Method> aroundAll(Class<?> testClass) {
        return Stream.of(BeforeAll.class, AfterAll.class).flatMap(annotation -> methods(testClass, annotation));
    }

    static Stream<Method> aroundEach(Class<?> testClass) {
        return Stream.of(BeforeEach.class, AfterEach.class).flatMap(annotation -> methods(testClass, annotation));
    }

    private static Stream<Method> methods(Class<?> testClass, Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(testClass, annotation, HierarchyTraversalMode.TOP_DOWN).stream();
    }
}
