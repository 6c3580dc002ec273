package io.github.migrationreadiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.docs.CheckCells;
import io.github.migrationreadiness.docs.GeneratedPart;
import io.github.migrationreadiness.docs.MarkdownTable;
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

    private static final MarkdownTable<DescribedCheck<?>> TABLE = new MarkdownTable<DescribedCheck<?>>()
            .with("Code", CheckCells::code)
            .with("Check", DescribedCheck::name)
            .with("Assertion", CheckCells::assertions)
            .with("Side", CheckCells::sides)
            .with("Scope", CheckCells::scope)
            .with("Mode", CheckCells::modes)
            .with("Severity", CheckCells::severity)
            .with("Rights", CheckCells::rights)
            .with("Minimal GRANT", CheckCells::grants)
            .with("Grade", CheckCells::grade);

    private static final List<DescribedCheck<?>> CHECKS = PostgresChecks.all().stream()
            .sorted(Comparator.comparing(CheckCells::code))
            .toList();

    @Test
    @Tag("docs")
    void isWhatTheChecksSay() throws IOException {
        new GeneratedPart("checks").is(TABLE.of(CHECKS));
    }

    @Test
    void namesTheAssertionsThatExistAndLeavesNoneOut() {
        assertThat(CHECKS)
                .hasSizeGreaterThanOrEqualTo(45)
                .allSatisfy(check -> assertThat(check.description().assertions())
                        .as(check.name())
                        .isNotEmpty());
        assertThat(CHECKS.stream().flatMap(check -> check.description().assertions().stream()))
                .containsExactlyInAnyOrderElementsOf(assertions());
    }

    @Test
    void namesAGrantWhereARightIsNeeded() {
        assertThat(CHECKS)
                .extracting(DescribedCheck::access)
                .allSatisfy(access -> assertThat(access.rights().startsWith("none"))
                        .isEqualTo(access.grants().isEmpty()));
    }

    @Test
    void isWhereTheProjectSaysThatItIs() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("(assertions/README.md#the-checks)");
        assertThat(Files.readString(Path.of("README.md"))).contains("\n## The checks\n");
    }

    /** Assertions on readiness: not those inherited from AssertJ, nor those that run any check at all. */
    private static Set<String> assertions() {
        return Stream.<Class<?>>of(
                        AbstractPostgresServerAssert.class,
                        DatabaseAssertions.class,
                        RestorabilityAssertions.class,
                        LeftBehindAssertions.class,
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
