package io.github.migrationreadiness;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.ClosedPort;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every assertion method of the kit, called on servers that nobody reaches. A new one is found by itself. */
final class AssertionMethods {

    private static final ClosedPort NOBODY = ClosedPort.refusing();

    static final SourceServer SOURCE = SourceServer.of(NOBODY.url("postgres"));

    /** What the plan alone decides fails here, where nobody has to be reached for it. */
    private static final SourceServer CUTTING_OVER = SourceServer.builder()
            .url(NOBODY.url("postgres"))
            .plan(Plan.offline().cuttingOver(true))
            .build();

    static final SourceDatabase DATABASE = SOURCE.database("orders");
    static final TargetServer TARGET = TargetServer.of(NOBODY.url("postgres"));

    private AssertionMethods() {}

    /** One assertion method, with an argument for each of its parameters. */
    record AssertionMethod(Class<?> type, Method method) {

        SourceServer source() {
            return method.getName().equals("allowsCutover") ? CUTTING_OVER : SOURCE;
        }

        Object[] arguments() {
            return Arrays.stream(method.getParameters())
                    .map(AssertionMethods::argument)
                    .toArray();
        }

        /** Calls the method as a test would, without the wrapping of reflection. */
        Object invoke(Object assertion, Object... arguments) throws Throwable {
            try {
                return method.invoke(assertion, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
            }
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + method.getName()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList();
        }
    }

    static Stream<AssertionMethod> all() {
        return Stream.of(SourceServerAssert.class, SourceDatabaseAssert.class, TargetServerAssert.class)
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(AssertionMethods::isOurs)
                        .map(method -> new AssertionMethod(type, method)));
    }

    private static boolean isOurs(Method method) {
        return method.getDeclaringClass().getPackage().equals(AssertionMethods.class.getPackage())
                && !method.isBridge()
                && !Modifier.isStatic(method.getModifiers());
    }

    private static Object argument(Parameter parameter) {
        return parameter.getName().equals("major") ? "16" : argument(parameter.getType());
    }

    private static Object argument(Class<?> type) {
        return Stream.of("logical", new String[] {"orders"}, 1, new Failing(), SOURCE, TARGET)
                .filter(candidate -> type.isInstance(candidate) || (type == int.class && candidate instanceof Integer))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Add an argument of type " + type + " here"));
    }

    /** A check that fails whatever it looks at. */
    private static final class Failing implements Check<Subject> {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public MigrationError error() {
            return PostgresError.WAL_LEVEL_NOT_LOGICAL;
        }

        @Override
        public Outcome judge(Subject subject) {
            return Violation.of(List.of(Finding.of("something")), 1).fill("walLevel", "replica");
        }
    }
}
