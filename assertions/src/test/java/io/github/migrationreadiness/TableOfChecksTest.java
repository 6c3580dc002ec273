package io.github.migrationreadiness;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.docs.GeneratedPart;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of checks in the documentation is what the checks say about themselves. */
class TableOfChecksTest {

    private static final String HEAD = """
            | Code | Check | Assertion | Side | Scope | Mode | Severity | Rights | Minimal GRANT | Grade |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private static final List<CheckDescription> CHECKS = PostgresChecks.all().stream()
            .map(DescribedCheck::description)
            .sorted(Comparator.comparing(check -> check.error().code()))
            .toList();

    @Test
    @Tag("docs")
    void isWhatTheChecksSay() throws IOException {
        new GeneratedPart("checks")
                .is(HEAD + CHECKS.stream().map(TableOfChecksTest::row).collect(joining("\n")));
    }

    @Test
    void namesTheAssertionsThatExistAndLeavesNoneOut() {
        assertThat(CHECKS)
                .hasSizeGreaterThanOrEqualTo(45)
                .allSatisfy(
                        check -> assertThat(check.assertions()).as(check.name()).isNotEmpty());
        assertThat(CHECKS.stream().flatMap(check -> check.assertions().stream()))
                .containsExactlyInAnyOrderElementsOf(assertions());
    }

    @Test
    void namesAGrantWhereARightIsNeeded() {
        assertThat(CHECKS)
                .extracting(CheckDescription::access)
                .allSatisfy(access -> assertThat(access.rights().startsWith("none"))
                        .isEqualTo(access.grants().isEmpty()));
    }

    @Test
    void isWhereTheProjectSaysThatItIs() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("(assertions/README.md#the-checks)");
        assertThat(Files.readString(Path.of("README.md"))).contains("\n## The checks\n");
    }

    private static String row(CheckDescription check) {
        return Stream.of(
                        check.error().code(),
                        check.name(),
                        check.assertions().stream().map(TableOfChecksTest::code).collect(joining(", ")),
                        check.scope().sides().stream().map(Object::toString).collect(joining(", ")),
                        check.scope().toString(),
                        modes(check),
                        check.severity(check.modes().iterator().next()).toString(),
                        check.access().rights(),
                        grants(check.access()),
                        check.grade())
                .collect(joining(" | ", "| ", " |"));
    }

    private static String modes(CheckDescription check) {
        return check.modes().size() == Mode.values().length
                ? "both"
                : check.modes().iterator().next().toString();
    }

    private static String grants(Access access) {
        return access.grants().isEmpty()
                ? "none"
                : access.grants().stream().map(TableOfChecksTest::code).collect(joining(" "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    /** Assertions on readiness: not those inherited from AssertJ, nor those that run any check at all. */
    private static Set<String> assertions() {
        return Stream.<Class<?>>of(
                        AbstractPostgresServerAssert.class,
                        DatabaseAssertions.class,
                        SourceServerAssert.class,
                        SourceDatabaseAssert.class,
                        TargetServerAssert.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !name.startsWith("passes"))
                .collect(Collectors.toSet());
    }
}
