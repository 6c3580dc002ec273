package io.github.migrationreadiness;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.code.SqlServerError;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import io.github.migrationreadiness.sqlserver.backup.check.FlatFolders;
import io.github.migrationreadiness.sqlserver.backup.check.OneFolderPerDatabase;
import io.github.migrationreadiness.sqlserver.backup.check.PageBlobs;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.sqlserver.check.AzureSqlRunTimeOnly;
import io.github.migrationreadiness.sqlserver.check.LogicalFileNames;
import io.github.migrationreadiness.sqlserver.check.SqlServerChecks;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of Azure SQL to the documented errors, to the registration and to the assertions. */
class TableOfAzureSqlTest {

    /** Neither page has these; they stand in the section on backups. */
    private static final Set<String> OF_BACKUPS = Set.of("hasSingleLogFile", "hasOnlyOnlineFiles");

    private static final String NO_CHECK = "none";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** The errors and limitations of both pages, then the kit's own, in the order of the rows. */
    private static final List<MigrationError> ERRORS = Stream.of(
                    Stream.of(AzureSqlError.values()),
                    AzureSqlLimitation.ofFirstPage().stream(),
                    Stream.of(RecentAzureSqlError.values()),
                    Stream.of(AzureSqlLimitation.values()).filter(not(AzureSqlLimitation.ofFirstPage()::contains)),
                    Stream.of(SqlServerError.values()))
            .<MigrationError>flatMap(errors -> errors)
            .toList();

    /** What is registered, and what looks at backups without a server. */
    private static final List<Check<?>> CHECKS = Stream.of(
                    SqlServerChecks.all().stream(),
                    ChainCheck.OF_HISTORY.stream(),
                    Stream.of(new OneFolderPerDatabase(), new FlatFolders(), new PageBlobs()),
                    Stream.of(new LogicalFileNames("data")))
            .<Check<?>>flatMap(checks -> checks)
            .toList();

    @Test
    void everyErrorHasEitherACheckOrAReason() {
        assertThat(ERRORS)
                .allSatisfy(error -> assertThat(AzureSqlRunTimeOnly.of(error).isPresent())
                        .as(error.toString())
                        .isEqualTo(checks(error).isEmpty()));
    }

    @Test
    void reasonsFollowTheOrderOfTheDocumentation() {
        assertThat(AzureSqlRunTimeOnly.ALL)
                .extracting(AzureSqlRunTimeOnly::error)
                .containsExactlyElementsOf(ERRORS.stream()
                        .filter(error -> checks(error).isEmpty())
                        .sorted((one, other) -> Integer.compare(page(one), page(other)))
                        .toList());
    }

    @Test
    void hasOneRowForEachMessageAndLimitation() throws IOException {
        assertThat(AzureSqlError.values()).hasSize(19);
        assertThat(AzureSqlLimitation.ofFirstPage()).hasSize(15);
        assertThat(rows())
                .extracting(row -> row.get(1))
                .containsExactlyElementsOf(
                        ERRORS.stream().map(MigrationError::code).toList());
    }

    @Test
    void namesTheChecksOfEachError() throws IOException {
        List<List<String>> rows = rows();
        assertThat(IntStream.range(0, ERRORS.size()).boxed())
                .allSatisfy(i -> assertThat(Set.of(rows.get(i).get(3).split(", ")))
                        .as(ERRORS.get(i).toString())
                        .isEqualTo(checks(ERRORS.get(i)).isEmpty() ? Set.of(NO_CHECK) : checks(ERRORS.get(i))));
    }

    @Test
    void namesAssertionsThatExistAndLeavesNoneOut() throws IOException {
        Set<String> named = rows().stream().flatMap(row -> codes(row.get(4))).collect(toSet());
        Set<String> known = methods(
                        AbstractSqlServerAssert.class,
                        SqlServerSourceAssert.class,
                        SqlServerDatabaseAssertions.class,
                        AzureSqlDatabaseAssertions.class,
                        AzureSqlTargetAssert.class)
                .collect(toSet());
        assertThat(named)
                .containsAll(known.stream()
                        .filter(name -> !name.startsWith("passes") && !OF_BACKUPS.contains(name))
                        .toList());
        Set<String> ofBackups =
                methods(BackupHistoryAssert.class, BackupListingAssert.class).collect(toSet());
        assertThat(named)
                .allSatisfy(name -> assertThat(known.contains(name) || ofBackups.contains(name))
                        .as(name)
                        .isTrue());
    }

    @Test
    void namesTheGrantsThatChecksAskFor() throws IOException {
        Set<String> grants = Arrays.stream(Visibility.values())
                .map(visibility -> visibility.grantTo("…"))
                .collect(toSet());
        assertThat(rows()).allSatisfy(row -> {
            assertThat(codes(row.get(7))).isSubsetOf(grants);
            assertThat(codes(row.get(7)).findAny().isEmpty())
                    .isEqualTo(Set.of("none", "—").contains(row.get(6)));
        });
    }

    @Test
    void tellsTheReasonsInTheSameWords() throws IOException {
        assertThat(lines().filter(line -> AzureSqlRunTimeOnly.ALL.stream()
                        .anyMatch(it -> line.startsWith("| " + it.error().code() + " |")
                                && line.endsWith(" | " + it.reason() + " | " + it.hint() + " |"))))
                .hasSameSizeAs(AzureSqlRunTimeOnly.ALL);
    }

    /** A page is one after the other, whatever an error's place in the table is. */
    private static int page(MigrationError error) {
        return List.of(AzureSqlError.class, AzureSqlLimitation.class, RecentAzureSqlError.class)
                .indexOf(error.getClass());
    }

    private static Set<String> checks(MigrationError error) {
        return CHECKS.stream()
                .filter(check -> check.error() == error)
                .map(Check::name)
                .collect(toSet());
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals("<!-- sql-server: begin -->"))
                .takeWhile(line -> !line.equals("<!-- sql-server: end -->"));
    }

    private static List<List<String>> rows() throws IOException {
        return lines().takeWhile(line -> !line.equals("### What nobody knows ahead"))
                .filter(line -> line.matches("\\| (\\d{4}|R\\d{3}|Ext_\\w+) \\|.*"))
                .map(line -> List.of(line.split("\\s*\\|\\s*")))
                .toList();
    }

    private static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1));
    }

    private static Stream<String> methods(Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName);
    }
}
