package io.github.migrationreadiness.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the ready-made suites to the registration: one test for each check, and none for anything else. */
class RegistrationTest {

    static final List<Class<?>> SUITES =
            List.of(OnlineMigrationReadiness.class, OfflineMigrationReadiness.class, MigratedDatabaseReadiness.class);

    private static final Set<String> SIDES = Set.of("source", "target");

    @Test
    void hasEachCheckOfTheSourceInTheSuitesOfItsModes() {
        assertThat(tests(SourceOnlineReadiness.class)).isEqualTo(ofSource(Mode.ONLINE));
        assertThat(tests(SourceOfflineReadiness.class)).isEqualTo(ofSource(Mode.OFFLINE));
    }

    @Test
    void hasEachCheckOfTheTargetAloneInItsSuite() {
        assertThat(tests(TargetReadiness.class)).isEqualTo(ofTarget(check -> true));
    }

    /** What needs both servers is only there where both are judged. */
    @Test
    void hasEveryCheckInTheSuitesOfWholeMigrations() {
        assertThat(tests(OnlineMigrationReadiness.class)).isEqualTo(ofMigration(Mode.ONLINE));
        assertThat(tests(OfflineMigrationReadiness.class)).isEqualTo(ofMigration(Mode.OFFLINE));
    }

    @Test
    void hasEachCheckOfADatabaseInTheSuiteOfOne() {
        assertThat(tests(DatabaseReadiness.class))
                .isEqualTo(union(List.of(
                        Set.of("source 603000", "source R006"),
                        names("source", Scope.SOURCE_DATABASE, check -> true))));
    }

    @Test
    void hasEachCheckOfADatabaseAndItsTargetInTheSuiteOfOne() {
        assertThat(tests(MigratedDatabaseReadiness.class))
                .isEqualTo(union(List.of(
                        tests(DatabaseReadiness.class), names("source", Scope.MIGRATED_DATABASE, check -> true))));
    }

    @Test
    void leavesNoRegisteredCheckOut() {
        Set<String> tested = Stream.of(OnlineMigrationReadiness.class, OfflineMigrationReadiness.class)
                .flatMap(suite -> tests(suite).stream())
                .map(name -> name.substring(name.indexOf(' ') + 1))
                .collect(Collectors.toSet());
        assertThat(tested)
                .hasSizeGreaterThanOrEqualTo(45)
                .isEqualTo(PostgresChecks.all().stream()
                        .map(check -> check.error().code())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @FieldSource("SUITES")
    void hasOneTestForEachCheckAndSide(Class<?> suite) {
        assertThat(methods(suite).map(RegistrationTest::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("SUITES")
    void tagsEachTestWithItsCodeGroupAndSideAndNothingElse(Class<?> suite) {
        assertThat(methods(suite)).isNotEmpty().allSatisfy(method -> {
            assertThat(tags(method)).hasSize(3).contains(group(code(method)));
            assertThat(tags(method)).filteredOn(SIDES::contains).hasSize(1);
        });
    }

    @ParameterizedTest
    @FieldSource("SUITES")
    void showsTheCodeOfEachTestFirst(Class<?> suite) {
        assertThat(methods(suite))
                .allSatisfy(method -> assertThat(
                                method.getAnnotation(DisplayName.class).value())
                        .startsWith(code(method) + " "));
    }

    /** What the check of a code says that it is about. */
    private static String group(String code) {
        return PostgresChecks.all().stream()
                .map(DescribedCheck::description)
                .filter(check -> check.error().code().equals(code))
                .map(check -> check.group().toString())
                .findAny()
                .orElseThrow();
    }

    private static Set<String> ofSource(Mode mode) {
        Predicate<Check<?>> inMode = check -> check.modes().contains(mode);
        return union(List.of(
                names("source", Scope.SESSION, inMode),
                names("source", Scope.SERVER, inMode),
                names("source", Scope.SOURCE, inMode),
                names("source", Scope.SOURCE_DATABASE, inMode)));
    }

    private static Set<String> ofTarget(Predicate<Check<?>> which) {
        return union(List.of(
                names("target", Scope.SESSION, which),
                names("target", Scope.SERVER, which),
                names("target", Scope.TARGET, which)));
    }

    private static Set<String> ofMigration(Mode mode) {
        Predicate<Check<?>> inMode = check -> check.modes().contains(mode);
        return union(List.of(
                ofSource(mode),
                ofTarget(check -> true),
                names("target", Scope.TARGET_DATABASE, inMode),
                names("target", Scope.MIGRATION, inMode),
                names("source", Scope.MIGRATED_DATABASE, inMode)));
    }

    private static Set<String> names(String side, Scope scope, Predicate<Check<?>> which) {
        return PostgresChecks.of(scope).stream()
                .filter(which)
                .map(check -> side + " " + check.error().code())
                .collect(Collectors.toSet());
    }

    private static Set<String> union(List<Set<String>> names) {
        return names.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tests(Class<?> suite) {
        return methods(suite).map(RegistrationTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> methods(Class<?> suite) {
        return Arrays.stream(suite.getMethods()).filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static String name(Method method) {
        return tags(method).stream().filter(SIDES::contains).collect(Collectors.joining()) + " " + code(method);
    }

    private static String code(Method method) {
        return tags(method).stream().filter(tag -> tag.matches(".*\\d{3}")).collect(Collectors.joining());
    }

    private static List<String> tags(Method method) {
        return Arrays.stream(method.getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .toList();
    }
}
