package io.github.migrationreadiness.console;

import io.github.migrationreadiness.suite.AzureSqlDatabaseReadiness;
import io.github.migrationreadiness.suite.ManagedInstanceReadiness;
import io.github.migrationreadiness.suite.MigratedDatabaseReadiness;
import io.github.migrationreadiness.suite.OfflineMigrationReadiness;
import io.github.migrationreadiness.suite.OnlineMigrationReadiness;
import io.github.migrationreadiness.suite.SqlServerOnVmReadiness;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A test of the ready-made suites.
 *
 * @param name its method
 * @param suite the part that it stands in
 * @param title what it asks for
 * @param tags its code, group and side
 */
record ReadyMadeTest(String name, String suite, String title, Set<String> tags) {

    private static final List<Class<?>> SUITES = List.of(
            OnlineMigrationReadiness.class,
            OfflineMigrationReadiness.class,
            MigratedDatabaseReadiness.class,
            ManagedInstanceReadiness.class,
            SqlServerOnVmReadiness.class,
            AzureSqlDatabaseReadiness.class);

    static List<ReadyMadeTest> all() {
        return SUITES.stream()
                .flatMap(ReadyMadeTest::of)
                .distinct()
                .sorted(Comparator.comparing(ReadyMadeTest::title).thenComparing(ReadyMadeTest::suite))
                .toList();
    }

    static Stream<ReadyMadeTest> of(Class<?> suite) {
        return Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(ReadyMadeTest::of);
    }

    /** {@return what it asks for, without the code in front} */
    String question() {
        return title.substring(title.indexOf(' ') + 1);
    }

    String side() {
        return tags.contains("target") ? "target" : "source";
    }

    Map<String, String> asTree() {
        return Map.of("suite", suite, "test", name, "title", title, "side", side());
    }

    private static ReadyMadeTest of(Method method) {
        return new ReadyMadeTest(
                method.getName(),
                method.getDeclaringClass().getSimpleName(),
                method.getAnnotation(DisplayName.class).value(),
                Stream.of(method.getAnnotationsByType(Tag.class))
                        .map(Tag::value)
                        .collect(Collectors.toSet()));
    }
}
