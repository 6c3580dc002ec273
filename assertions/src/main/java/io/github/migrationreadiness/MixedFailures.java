package io.github.migrationreadiness;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.MultipleFailuresError;

/** Failures of which not all are documented errors. The codes come first, as where all of them are. */
final class MixedFailures extends MultipleFailuresError {

    private static final long serialVersionUID = 1L;

    private final String message;

    MixedFailures(List<? extends AssertionError> failures) {
        super("", failures);
        this.message = Stream.concat(
                        Stream.of(heading(failures)), failures.stream().map(MixedFailures::text))
                .collect(joining("\n\n"));
    }

    @Override
    public String getMessage() {
        return message;
    }

    private static String heading(List<? extends AssertionError> failures) {
        String codes = failures.stream()
                .flatMap(failure -> SoftFailures.resultsOf(failure).stream())
                .map(result -> "[" + result.code() + "]")
                .distinct()
                .collect(joining());
        return (codes + " " + failures.size() + " errors").strip();
    }

    private static String text(AssertionError failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }
}
