package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database may be called anything: in the URL, in the plan and in the failure. */
@Timeout(60)
class DatabaseNamesTest {

    private static final TestServer SERVER = TestServer.major("16");

    static Stream<String> names() {
        return Stream.of(
                "Orders",
                "with blanks ",
                "\"quoted\" 'twice'",
                "100% %s %n %20",
                "a/b?c=d&e#f+g",
                "user:pw@host",
                "first\nsecond\tthird",
                "\\ ; -- /*",
                "Bestellungen für 顧客 🐘");
    }

    @ParameterizedTest
    @MethodSource("names")
    void itIsOpenedByUrlAndByPlan(String name) throws SQLException {
        try (TestDatabase database = SERVER.createDatabase(name);
                SourceServer byUrl = source(database.url(), database.name());
                SourceServer byPlan = source(SERVER.url("postgres"), database.name())) {
            for (SourceServer source : List.of(byUrl, byPlan)) {
                assertThat(source).isReachable().hasPlannedDatabases().hasNoUserDefinedCasts();
                assertThat(source.database(database.name())).isReachable();
            }
            try (Connection session = byUrl.openConnection()) {
                assertThat(session.getCatalog()).isEqualTo(database.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsFaultIsToldInOneLine(String name) {
        try (TestDatabase database = SERVER.createDatabase(name);
                SourceServer source = source(SERVER.url("postgres"), database.name())) {
            SERVER.execute("ALTER DATABASE " + database.quotedName() + " ALLOW_CONNECTIONS false");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(
                            () -> assertThat(source.database(database.name())).isReachable())
                    .withMessageMatching(
                            "(?s)\\[R006] Database cannot be opened: [^\\p{Cntrl}]+ is not currently accepting"
                                    + " connections \\(database \"[^\\p{Cntrl}]+\"\\)\n.*");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).hasNoUserDefinedCasts())
                    .withMessageMatching("(?s)\\[603409] not checked: \\[R006] Database cannot be opened: "
                            + "[^\\p{Cntrl}]+ \\(database \"[^\\p{Cntrl}]+\"\\)\n.*");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsAbsenceIsToldByItsName(String name) {
        try (SourceServer source = source(SERVER.url("postgres"), name)) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).hasPlannedDatabases())
                    .satisfies(error -> assertThat(error.results())
                            .singleElement()
                            .satisfies(result -> assertThat(result.message()).contains("`" + name + "`")))
                    .withMessageMatching(
                            "(?s)\\[603102] Source Database Missing \\(database \"[^\\p{Cntrl}]+\"\\)\n.*");
            assertThat(source).isReachable();
        }
    }

    private static SourceServer source(String url, String database) {
        return SourceServer.builder()
                .url(url)
                .user(TestServer.SUPERUSER)
                .plan(Plan.offline().migrating(database))
                .build();
    }
}
