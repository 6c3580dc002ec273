package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import io.github.migrationreadiness.postgres.check.TableOfChecks;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of the documentation to the registration. */
class TableOfChecksTest {

    private static final Path OF_MODULE = Path.of("README.md");

    @Test
    void hasOneRowForEachRegisteredCheck() throws IOException {
        assertThat(rows(OF_MODULE).values().stream().map(row -> row.get(2)).toList())
                .containsExactlyInAnyOrderElementsOf(
                        PostgresChecks.all().stream().map(Check::name).toList());
    }

    @Test
    void hasTheCodeAndTheModesOfEachCheck() throws IOException {
        Map<String, List<String>> rows = rows(OF_MODULE);
        assertThat(PostgresChecks.all())
                .hasSizeGreaterThanOrEqualTo(45)
                .allSatisfy(check -> assertThat(rows.get(check.error().code())).contains(check.name(), modes(check)));
    }

    @Test
    void hasTheSidesAndTheScopeOfEachCheck() throws IOException {
        Map<String, List<String>> rows = rows(OF_MODULE);
        places().forEach((checks, place) -> assertThat(checks)
                .allSatisfy(check -> assertThat(
                                requireNonNull(rows.get(check.error().code())).subList(4, 6))
                        .as(check.name())
                        .isEqualTo(place)));
    }

    @Test
    void hasTheSeverityOfEachCheck() throws IOException {
        Map<String, List<String>> rows = rows(OF_MODULE);
        assertThat(PostgresChecks.all())
                .allSatisfy(check -> assertThat(check.modes())
                        .allSatisfy(mode -> assertThat(
                                        requireNonNull(rows.get(check.error().code()))
                                                .get(7))
                                .as(check.name())
                                .isEqualTo(check.severity(mode).toString())));
    }

    @Test
    void isReadFromTheJarAsItIs() {
        assertThat(PostgresChecks.all()).allSatisfy(check -> {
            TableOfChecks.Row row = TableOfChecks.row(check.error().code()).orElseThrow();
            assertThat(row.check()).isEqualTo(check.name());
            assertThat(row.scope()).matches("(server|database)(, database)?");
            assertThat(row.grade()).isNotBlank();
            assertThat(row.rights().startsWith("none"))
                    .as(check.name())
                    .isEqualTo(row.grants().equals("none"));
        });
        assertThat(TableOfChecks.row("603113")).isEmpty();
    }

    private static Map<List<? extends Check<?>>, List<String>> places() {
        return Map.of(
                PostgresChecks.OF_SESSIONS, List.of("source, target", "server, database"),
                PostgresChecks.OF_SERVERS, List.of("source, target", "server"),
                PostgresChecks.OF_SOURCE, List.of("source", "server"),
                PostgresChecks.OF_DATABASE, List.of("source", "database"),
                PostgresChecks.OF_TARGET, List.of("target", "server"),
                PostgresChecks.OF_TARGET_DATABASE, List.of("target", "database"),
                PostgresChecks.OF_MIGRATION, List.of("source, target", "server"),
                PostgresChecks.OF_MIGRATED_DATABASE, List.of("source, target", "database"));
    }

    @Test
    void namesAssertionsThatExist() throws IOException {
        Set<String> methods = assertions();
        assertThat(rows(OF_MODULE).values())
                .allSatisfy(row -> assertThat(names(row.get(3))).isNotEmpty().isSubsetOf(methods));
    }

    @Test
    void leavesNoAssertionOut() throws IOException {
        List<String> documented = rows(OF_MODULE).values().stream()
                .flatMap(row -> names(row.get(3)).stream())
                .toList();
        assertThat(documented).containsAll(assertions());
    }

    @Test
    void isWhereTheProjectSaysThatItIs() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("(assertions/README.md#the-checks)");
        assertThat(Files.readString(OF_MODULE)).contains("\n## The checks\n");
    }

    private static Map<String, List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .takeWhile(line -> !line.equals("<!-- checks: end -->"))
                .filter(line -> line.matches("\\| [0-9R]\\d+ \\|.*"))
                .map(line -> List.of(line.split("\\s*\\|\\s*")))
                .collect(toMap(row -> row.get(1), row -> row));
    }

    private static List<String> names(String cell) {
        return Pattern.compile("(?:\\.|`)((?:has|is|agrees|accepts|allows|preloads)\\w+)")
                .matcher(cell)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String modes(Check<?> check) {
        return check.modes().size() == Mode.values().length
                ? "both"
                : check.modes().iterator().next().toString();
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
