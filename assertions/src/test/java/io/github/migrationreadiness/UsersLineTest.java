package io.github.migrationreadiness;

import static io.github.migrationreadiness.AssertionMethods.DATABASE;
import static io.github.migrationreadiness.AssertionMethods.SOURCE;
import static io.github.migrationreadiness.AssertionMethods.TARGET;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationreadiness.check.ReadinessError;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first line of a stack trace is the one of the test. */
class UsersLineTest {

    static List<ThrowingCallable> failing() {
        return List.of(
                () -> MigrationAssertions.assertThat(SOURCE).hasWalLevel("logical"),
                () -> MigrationAssertions.assertThat(SOURCE).as("mine").hasNoUserDefinedCasts(),
                () -> MigrationAssertions.assertThat(DATABASE).hasNoUserDefinedCasts(),
                () -> MigrationAssertions.assertThat(TARGET).allowsExtensionsOf(SOURCE),
                () -> List.of(SOURCE)
                        .forEach(it -> MigrationAssertions.assertThat(it).isReachable()),
                () -> each(SOURCE, it -> MigrationAssertions.assertThat(it).isReachable()),
                () -> MigrationSoftAssertions.assertSoftly(
                        softly -> softly.assertThat(SOURCE).hasWalLevel("logical")),
                () -> MigrationSoftAssertions.assertSoftly(softly ->
                        softly.assertThat(SOURCE).hasWalLevel("logical").hasNoUserDefinedCasts()),
                () -> MigrationSoftAssertions.assertSoftly(softly -> softly.check(
                        () -> MigrationAssertions.assertThat(SOURCE).isReachable())),
                () -> MigrationSoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(SOURCE).hasWalLevel("logical");
                    softly.fail("of our own");
                }));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void comesFirst(ThrowingCallable failing) {
        Throwable error = catchThrowableOfType(AssertionError.class, failing);
        assertThat(error.getStackTrace()[0].getClassName()).isEqualTo(UsersLineTest.class.getName());
        assertThat(error.getStackTrace()[0].getMethodName()).startsWith("lambda$failing$");
        assertThat(error.getStackTrace()).anyMatch(line -> line.getMethodName().equals("comesFirst"));
        assertThat(error.getSuppressed())
                .filteredOn(ReadinessError.class::isInstance)
                .allSatisfy(each ->
                        assertThat(each.getStackTrace()[0].getClassName()).isEqualTo(UsersLineTest.class.getName()));
    }

    @Test
    void isThatOfTheAssertionNotOfWhoThrowsItLater() {
        MigrationSoftAssertions softly = new MigrationSoftAssertions();
        int line = lineOfCaller();
        softly.assertThat(SOURCE).hasWalLevel("logical");
        softly.assertThat(SOURCE).hasNoUserDefinedCasts();
        ReadinessError error = catchThrowableOfType(ReadinessError.class, softly::assertAll);
        assertThat(error.getStackTrace()[0].getLineNumber()).isEqualTo(line + 1);
        assertThat(error.getSuppressed())
                .extracting(each -> each.getStackTrace()[0].getLineNumber())
                .containsExactly(line + 1, line + 2);
    }

    /** Nothing but the kit and the JDK is on such a stack. */
    @Test
    void hidesNothingWhereThereIsNone() {
        SourceServerAssert assertion = MigrationAssertions.assertThat(SOURCE);
        CompletionException failure = catchThrowableOfType(
                CompletionException.class, CompletableFuture.runAsync(assertion::isReachable)::join);
        assertThat(requireNonNull(failure.getCause()).getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .contains("isReachable", "run");
    }

    private static int lineOfCaller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst())
                .orElseThrow()
                .getLineNumber();
    }

    private static <T> void each(T value, Consumer<T> consumer) {
        List.of(value).forEach(consumer);
    }
}
