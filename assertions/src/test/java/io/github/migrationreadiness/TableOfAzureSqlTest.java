package io.github.migrationreadiness;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.docs.CheckCells;
import io.github.migrationreadiness.docs.GeneratedPart;
import io.github.migrationreadiness.docs.MarkdownTable;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.check.AzureSqlRunTimeOnly;
import io.github.migrationreadiness.sqlserver.check.SqlServerChecks;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The tables of Azure SQL in the documentation are what its checks say about themselves. */
class TableOfAzureSqlTest {

    private static final Map<AzureSqlTargetKind, String> TARGETS = new LinkedHashMap<>();

    static {
        TARGETS.put(AzureSqlTargetKind.MANAGED_INSTANCE, "MI");
        TARGETS.put(AzureSqlTargetKind.VIRTUAL_MACHINE, "VM");
        TARGETS.put(AzureSqlTargetKind.DATABASE, "DB");
    }

    private static final MarkdownTable<SqlServerCheck<?>> TABLE = new MarkdownTable<SqlServerCheck<?>>()
            .with("Code", CheckCells::code)
            .with("Message or limitation", check -> message(check.error()))
            .with("Check", DescribedCheck::name)
            .with("Assertion", CheckCells::assertions)
            .with("Targets", check -> targets(check.targets()))
            .with("Scope", CheckCells::scope)
            .with("Severity", CheckCells::severity)
            .with("Rights", CheckCells::rights)
            .with("Minimal GRANT", CheckCells::grants)
            .with("Grade", CheckCells::grade);

    /** The errors and limitations of both pages, then the kit's own. */
    static final List<Section> SECTIONS = List.of(
            new Section("azure-sql-errors", Stream.of(AzureSqlError.values())),
            new Section("azure-sql-limitations", AzureSqlLimitation.ofFirstPage().stream()),
            new Section(
                    "azure-sql-newer-page",
                    Stream.concat(
                            Stream.of(RecentAzureSqlError.values()),
                            Stream.of(AzureSqlLimitation.values())
                                    .filter(not(AzureSqlLimitation.ofFirstPage()::contains)))),
            new Section(
                    "azure-sql-kit",
                    SqlServerChecks.all().stream()
                            .map(DescribedCheck::error)
                            .filter(KitError.class::isInstance)
                            .distinct()));

    private static final List<MigrationError> ERRORS =
            SECTIONS.stream().flatMap(section -> section.errors().stream()).toList();

    /** A table of the documentation. */
    private record Section(String name, List<MigrationError> errors) {

        Section(String name, Stream<? extends MigrationError> errors) {
            this(name, errors.<MigrationError>map(error -> error).toList());
        }
    }

    @Test
    void everyErrorHasEitherACheckOrAReason() {
        assertThat(AzureSqlError.values()).hasSize(19);
        assertThat(AzureSqlLimitation.ofFirstPage()).hasSize(15);
        assertThat(ERRORS)
                .allSatisfy(error -> assertThat(AzureSqlRunTimeOnly.of(error).isPresent())
                        .as(error.toString())
                        .isEqualTo(checks(error).findAny().isEmpty()));
    }

    @Test
    void reasonsFollowTheOrderOfTheDocumentation() {
        assertThat(AzureSqlRunTimeOnly.ALL)
                .extracting(AzureSqlRunTimeOnly::error)
                .containsExactlyElementsOf(ERRORS.stream()
                        .filter(error -> checks(error).findAny().isEmpty())
                        .sorted((one, other) -> Integer.compare(page(one), page(other)))
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("SECTIONS")
    @Tag("docs")
    void isWhatTheChecksSay(Section section) throws IOException {
        new GeneratedPart(section.name())
                .is(TABLE.of(section.errors().stream()
                        .flatMap(TableOfAzureSqlTest::checks)
                        .toList()));
    }

    @Test
    @Tag("docs")
    void tellsTheReasonsInTheSameWords() throws IOException {
        new GeneratedPart("azure-sql-run-time-only")
                .is(new MarkdownTable<AzureSqlRunTimeOnly>()
                        .with("Code", it -> it.error().code())
                        .with("Message or limitation", it -> message(it.error()))
                        .with("Targets", it -> targets(it.targets()))
                        .with("Why no check can foresee it", AzureSqlRunTimeOnly::reason)
                        .with("What makes it likely, or shows it", AzureSqlRunTimeOnly::hint)
                        .of(AzureSqlRunTimeOnly.ALL));
    }

    @Test
    void namesTheAssertionsThatExistAndLeavesNoneOut() {
        assertThat(SqlServerChecks.all())
                .allSatisfy(check -> assertThat(check.description().assertions())
                        .as(check.name())
                        .isNotEmpty());
        assertThat(SqlServerChecks.all().stream()
                        .flatMap(check -> check.description().assertions().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(assertions());
    }

    /** The section on backups tells in its own words what each of them looks for. */
    @Test
    void theTablesOfBackupsNameAssertionAndGradeOfEachCheck() throws IOException {
        List<String> page = Files.readAllLines(Path.of("README.md"));
        assertThat(SqlServerChecks.all())
                .filteredOn(check -> check.description().scope().sides().isEmpty())
                .hasSize(21)
                .allSatisfy(check -> assertThat(page)
                        .filteredOn(line -> line.startsWith("| " + CheckCells.code(check) + " | `"
                                + check.description().assertions().get(0) + "` | "))
                        .as(check.name())
                        .singleElement()
                        .asString()
                        .endsWith(" | " + CheckCells.grade(check) + " |"));
    }

    /** Of several messages under one code and name, the constant tells which it is. */
    private static String message(MigrationError error) {
        boolean isShared = ERRORS.stream()
                        .filter(other -> other.title().equals(error.title()))
                        .count()
                > 1;
        return isShared
                ? error.title() + ": "
                        + error.toString().toLowerCase(Locale.ROOT).replace('_', ' ')
                : error.title();
    }

    private static String targets(Set<AzureSqlTargetKind> kinds) {
        return TARGETS.entrySet().stream()
                .filter(target -> kinds.contains(target.getKey()))
                .map(Map.Entry::getValue)
                .collect(joining(", "));
    }

    /** A page is one after the other, whatever an error's place in the table is. */
    private static int page(MigrationError error) {
        return List.of(AzureSqlError.class, AzureSqlLimitation.class, RecentAzureSqlError.class)
                .indexOf(error.getClass());
    }

    private static Stream<SqlServerCheck<?>> checks(MigrationError error) {
        return SqlServerChecks.all().stream().filter(check -> check.error() == error);
    }

    private static Set<String> assertions() {
        return Stream.<Class<?>>of(
                        AbstractSqlServerAssert.class,
                        SqlServerSourceAssert.class,
                        SqlServerDatabaseAssertions.class,
                        AzureSqlDatabaseAssertions.class,
                        AzureSqlTargetAssert.class,
                        BackupHistoryAssert.class,
                        BackupListingAssert.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !name.startsWith("passes"))
                .collect(toSet());
    }
}
