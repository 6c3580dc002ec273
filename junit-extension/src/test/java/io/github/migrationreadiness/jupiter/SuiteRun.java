package io.github.migrationreadiness.jupiter;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.junit.platform.testkit.engine.Events;

/**
 * What came of a run. Tests and classes go by the name that their source has, invocations of a template by that of the
 * method with their number: {@code judges#2}. Those in one run of a class have its title in front:
 * {@code [1] database "orders": judges}.
 */
record SuiteRun(Events events) {

    /** {@return how every test ended} */
    Map<String, Status> tests() {
        return finished()
                .filter(event -> event.getTestDescriptor().isTest())
                .collect(toMap(SuiteRun::name, event -> result(event).getStatus(), (a, b) -> a, TreeMap::new));
    }

    /** {@return what a test or class failed with} */
    Throwable failureOf(String name) {
        return throwable(name, Status.FAILED);
    }

    /** {@return why a test or class was aborted} */
    String abortOf(String name) {
        return String.valueOf(throwable(name, Status.ABORTED).getMessage());
    }

    /** {@return the report entries of the kit that a test or class published} */
    List<Map<String, String>> entriesOf(String name) {
        return events.stream()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .filter(event -> name(event).equals(name))
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(entry -> entry.containsKey("readiness.code"))
                .toList();
    }

    /** {@return everything that was thrown, by tests and by classes} */
    List<Throwable> failures() {
        return finished()
                .map(SuiteRun::result)
                .filter(result -> result.getStatus() == Status.FAILED)
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    private Throwable throwable(String name, Status status) {
        TestExecutionResult result = finished()
                .filter(event -> name(event).equals(name))
                .map(SuiteRun::result)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " did not run, but " + tests()));
        if (result.getStatus() != status) {
            throw new AssertionError(name + " ended with " + result);
        }
        return result.getThrowable().orElseThrow();
    }

    private Stream<Event> finished() {
        return events.stream().filter(event -> event.getType() == EventType.FINISHED);
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }

    private static String name(Event event) {
        TestDescriptor descriptor = event.getTestDescriptor();
        UniqueId.Segment segment = descriptor.getUniqueId().getLastSegment();
        String number = segment.getType().endsWith("-invocation") ? segment.getValue() : "";
        return run(descriptor)
                + descriptor.getSource().flatMap(SuiteRun::name).orElseGet(descriptor::getDisplayName)
                + number;
    }

    /** {@return the title of the run of its class, where the class has several} */
    private static String run(TestDescriptor descriptor) {
        return descriptor
                .getParent()
                .map(parent -> run(parent) + (isClassRun(parent) ? parent.getDisplayName() + ": " : ""))
                .orElse("");
    }

    private static boolean isClassRun(TestDescriptor descriptor) {
        return descriptor.getUniqueId().getLastSegment().getType().equals("class-template-invocation");
    }

    private static Optional<String> name(Object source) {
        if (source instanceof MethodSource method) {
            return Optional.of(method.getMethodName());
        }
        return source instanceof ClassSource type
                ? Optional.of(type.getJavaClass().getSimpleName())
                : Optional.empty();
    }
}
