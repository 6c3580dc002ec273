package io.github.migrationreadiness.suite;

import static java.util.Comparator.comparing;

import io.github.migrationreadiness.report.TaggedCodes;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

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
                .sort(comparing(
                                (MethodDescriptor test) -> TaggedCodes.of(test.getMethod(), testClass)
                                        .findFirst(),
                                LAST_WITHOUT)
                        .thenComparing(test -> test.getMethod().getName()));
    }

    /** JUnit would run ordered tests on one thread; these do not depend on each other. */
    @Override
    public Optional<ExecutionMode> getDefaultExecutionMode() {
        return Optional.empty();
    }
}
