package io.github.migrationreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.github.migrationreadiness.AssertionMethods.AssertionMethod;
import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every assertion on SQL Server and Azure SQL, on servers that nobody reaches. */
class EverySqlServerAssertionTest {

    private static final DataSource NOBODY = (DataSource) Proxy.newProxyInstance(
            EverySqlServerAssertionTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, args) -> {
                throw new SQLException("nobody is there", "08001");
            });

    /** Names that fail where the name alone decides. */
    private static final SqlServerSource SOURCE = SqlServerSource.builder()
            .dataSource(NOBODY)
            .plan(Plan.online().migrating("select", "semi;colon"))
            .build();

    private static final List<AzureSqlTarget> TARGETS = Arrays.stream(AzureSqlTargetKind.values())
            .map(kind -> AzureSqlTarget.builder(kind).dataSource(NOBODY).build())
            .toList();

    static Stream<AssertionMethod> assertions() {
        return Stream.of(SqlServerSourceAssert.class, SqlServerDatabaseAssert.class, AzureSqlTargetAssert.class)
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method ->
                                method.getDeclaringClass().getPackageName().equals("io.github.migrationreadiness"))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                        .map(method -> new AssertionMethod(type, method)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assertions")
    void isCollectedSoftlyAndTheChainGoesOn(AssertionMethod assertion) throws Throwable {
        Attempt failing = failing(assertion);
        MigrationSoftAssertions softly = new MigrationSoftAssertions();
        Object next = assertion.invoke(soft(softly, failing.subject()), failing.arguments());
        assertion.invoke(next, failing.arguments());
        assertThat(softly.assertionErrorsCollected())
                .hasSize(2)
                .first()
                .asInstanceOf(throwable(ReadinessError.class))
                .message()
                .matches("(?s)(\\[\\w+])+ [^\n]+\n.*");
    }

    static Stream<Arguments> parameters() {
        return assertions()
                .flatMap(assertion -> IntStream.range(0, assertion.method().getParameterCount())
                        .mapToObj(index -> Arguments.of(assertion, index)));
    }

    @ParameterizedTest(name = "{0}, parameter {1}")
    @MethodSource("parameters")
    void namesTheParameterThatIsNull(AssertionMethod assertion, int index) {
        Attempt attempt = attempts(assertion).findFirst().orElseThrow();
        Object[] arguments = attempt.arguments();
        Arrays.fill(arguments, index, index + 1, null);
        assertThatThrownBy(() -> assertion.invoke(hard(attempt.subject()), arguments))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(assertion.method().getParameters()[index].getName());
    }

    /** A subject and the arguments of one call. */
    private record Attempt(Subject subject, List<Object> values) {

        Object[] arguments() {
            return values.toArray();
        }
    }

    /** What does not apply to one kind of target, or to one database, does to another. */
    private static Attempt failing(AssertionMethod assertion) {
        return attempts(assertion)
                .filter(attempt -> fails(assertion, attempt))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Attempt> attempts(AssertionMethod assertion) {
        return TARGETS.stream()
                .flatMap(target -> subjects(assertion.type(), target)
                        .map(subject -> new Attempt(subject, arguments(assertion, target))));
    }

    private static Stream<Subject> subjects(Class<?> type, AzureSqlTarget target) {
        if (type == AzureSqlTargetAssert.class) {
            return Stream.of(target);
        }
        return type == SqlServerSourceAssert.class
                ? Stream.of(SOURCE)
                : SOURCE.databases().stream().map(it -> it);
    }

    private static List<Object> arguments(AssertionMethod assertion, AzureSqlTarget target) {
        return Arrays.stream(assertion.method().getParameterTypes())
                .map(type -> argument(type, target))
                .toList();
    }

    private static Object argument(Class<?> type, AzureSqlTarget target) {
        if (type == String[].class) {
            return new String[] {"no_such_name"};
        }
        return type == Check.class ? new Failing() : type == AzureSqlTarget.class ? target : SOURCE;
    }

    private static boolean fails(AssertionMethod assertion, Attempt attempt) {
        try {
            assertion.invoke(hard(attempt.subject()), attempt.arguments());
            return false;
        } catch (Throwable failure) {
            return failure instanceof ReadinessError;
        }
    }

    private static AbstractAssert<?, ?> hard(Subject subject) {
        if (subject instanceof SqlServerSource source) {
            return MigrationAssertions.assertThat(source);
        }
        return subject instanceof SqlServerDatabase database
                ? MigrationAssertions.assertThat(database)
                : MigrationAssertions.assertThat((AzureSqlTarget) subject);
    }

    private static AbstractAssert<?, ?> soft(MigrationSoftAssertions softly, Subject subject) {
        if (subject instanceof SqlServerSource source) {
            return softly.assertThat(source);
        }
        return subject instanceof SqlServerDatabase database
                ? softly.assertThat(database)
                : softly.assertThat((AzureSqlTarget) subject);
    }

    /** A check that fails everywhere. */
    private static final class Failing implements Check<Subject> {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public MigrationError error() {
            return AzureSqlLimitation.SERVER_OBJECTS;
        }

        @Override
        public Outcome judge(Subject subject) {
            return Violation.of(Finding.of(Objects.toString(subject)));
        }
    }
}
