package io.github.migrationreadiness;

import static io.github.migrationreadiness.AssertionMethods.DATABASE;
import static io.github.migrationreadiness.AssertionMethods.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.github.migrationreadiness.AssertionMethods.AssertionMethod;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every assertion of the kit, on servers that nobody reaches. */
class EveryAssertionTest {

    static Stream<AssertionMethod> assertions() {
        return AssertionMethods.all();
    }

    @Test
    void thereAreAssertionsToTry() {
        assertThat(assertions())
                .extracting(AssertionMethod::toString)
                .contains(
                        "SourceServerAssert.hasWalLevel[String]",
                        "SourceDatabaseAssert.passes[Check]",
                        "TargetServerAssert.isReachable[]")
                .hasSizeGreaterThan(25);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assertions")
    void returnsItselfSoThatAssertionsCanBeChained(AssertionMethod assertion) {
        assertThat(assertion.method().getReturnType()).isAssignableFrom(assertion.type());
        assertThat(assertion.method().getReturnType())
                .satisfiesAnyOf(
                        type -> assertThat(type).isAssignableTo(AbstractReadinessAssert.class),
                        type -> assertThat(type)
                                .isIn(
                                        DatabaseAssertions.class,
                                        RestorabilityAssertions.class,
                                        LeftBehindAssertions.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assertions")
    void throwsAReadinessErrorWithItsResults(AssertionMethod assertion) {
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertion.invoke(hard(assertion).as("my words"), assertion.arguments()))
                .satisfies(error -> assertThat(error).message().matches("(?s)\\[\\w+] [^\n]+\nmy words\n.*"))
                .satisfies(error -> assertThat(error.results())
                        .isNotEmpty()
                        .extracting(CheckResult::status)
                        .containsAnyOf(Status.VIOLATED, Status.INCONCLUSIVE)
                        .doesNotContain(Status.PASSED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assertions")
    void isCollectedSoftlyAndOnceWithTheUsersWordsAndTheChainGoesOn(AssertionMethod assertion) throws Throwable {
        MigrationSoftAssertions softly = new MigrationSoftAssertions();
        Object soft = soft(softly, assertion).as("my words");
        Object next = assertion.invoke(soft, assertion.arguments());
        assertThat(softly.assertionErrorsCollected())
                .singleElement()
                .asInstanceOf(throwable(ReadinessError.class))
                .message()
                .matches("(?s)\\[\\w+] [^\n]+\nmy words\n.*");
        assertion.invoke(next, assertion.arguments());
        assertThat(softly.assertionErrorsCollected()).hasSize(2);
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(softly::assertAll)
                .withMessageMatching("(?s)\\[\\w+] 2 (?:documented )?errors\n.*")
                .satisfies(error -> assertThat(error.results()).hasSizeGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assertions")
    void refusesASubjectThatIsNull(AssertionMethod assertion) {
        assertThatThrownBy(() -> assertion.invoke(withoutSubject(assertion.type()), assertion.arguments()))
                .isInstanceOf(AssertionError.class)
                .isNotInstanceOf(ReadinessError.class)
                .hasMessageContaining("Expecting actual not to be null");
    }

    static Stream<Arguments> parametersThatCanBeNull() {
        return assertions()
                .flatMap(assertion -> IntStream.range(0, assertion.method().getParameterCount())
                        .filter(index ->
                                !assertion.method().getParameterTypes()[index].isPrimitive())
                        .mapToObj(index -> Arguments.of(assertion, index)));
    }

    @ParameterizedTest(name = "{0}, parameter {1}")
    @MethodSource("parametersThatCanBeNull")
    void namesTheParameterThatIsNull(AssertionMethod assertion, int index) {
        Object[] arguments = assertion.arguments();
        Arrays.fill(arguments, index, index + 1, null);
        assertThatThrownBy(() -> assertion.invoke(hard(assertion), arguments))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(assertion.method().getParameters()[index].getName());
    }

    @Test
    void softAssertionsOfferWhatHardOnesDo() {
        assertThat(entries(MigrationSoftAssertions.class))
                .containsExactlyElementsOf(entries(MigrationAssertions.class));
    }

    private static List<String> entries(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("assertThat"))
                .map(EveryAssertionTest::signature)
                .sorted()
                .toList();
    }

    private static String signature(Method method) {
        return method.getReturnType().getSimpleName() + Arrays.toString(method.getParameterTypes());
    }

    private static AbstractAssert<?, ?> hard(AssertionMethod assertion) {
        Class<?> type = assertion.type();
        return type == SourceServerAssert.class
                ? MigrationAssertions.assertThat(assertion.source())
                : type == SourceDatabaseAssert.class
                        ? MigrationAssertions.assertThat(DATABASE)
                        : MigrationAssertions.assertThat(TARGET);
    }

    private static AbstractAssert<?, ?> soft(MigrationSoftAssertions softly, AssertionMethod assertion) {
        Class<?> type = assertion.type();
        return type == SourceServerAssert.class
                ? softly.assertThat(assertion.source())
                : type == SourceDatabaseAssert.class ? softly.assertThat(DATABASE) : softly.assertThat(TARGET);
    }

    @SuppressWarnings("NullAway")
    private static Object withoutSubject(Class<?> type) {
        return type == SourceServerAssert.class
                ? new SourceServerAssert(null)
                : type == SourceDatabaseAssert.class ? new SourceDatabaseAssert(null) : new TargetServerAssert(null);
    }
}
