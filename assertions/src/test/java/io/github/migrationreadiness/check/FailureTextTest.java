package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.CustomError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.PostgresError;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    private static final String PAGE =
            "https://learn.microsoft.com/azure/postgresql/migrate/migration-service/" + "troubleshoot-error-codes";
    private static final String SERVER = "source db.example.net:5432 (PostgreSQL 13.23)";

    @Nested
    class OfAViolation {

        @Test
        void isTheDocumentedExampleToTheLetter() {
            assertThat(ReadinessError.of(List.of(casts("orders", INOUT, FUNCTION)), ""))
                    .hasMessage("""
                            [603409] User-defined casts present (database "orders")
                            Source database `orders` contains user-defined casts that can't be migrated to the target server.

                            Found 2 in database "orders" on source db.example.net:5432 (PostgreSQL 13.23):
                              - cast (text AS integer) WITH INOUT AS ASSIGNMENT       fix: DROP CAST (text AS integer);
                              - cast (app.money AS numeric) WITH FUNCTION app.to_num  fix: DROP CAST (app.money AS numeric);

                            Resolution: the documentation gives none. Drop the casts before the migration and re-create them on the target.
                            Documentation: %s""".formatted(PAGE));
        }

        @Test
        void hasTheUsersOwnWordsOnTheSecondLine() {
            assertThat(ReadinessError.of(List.of(casts("orders", INOUT)), "100% of the casts, because %s"))
                    .hasMessage("""
                            [603409] User-defined casts present (database "orders")
                            100%% of the casts, because %%s
                            Source database `orders` contains user-defined casts that can't be migrated to the target server.

                            Found 1 in database "orders" on source db.example.net:5432 (PostgreSQL 13.23):
                              - cast (text AS integer) WITH INOUT AS ASSIGNMENT  fix: DROP CAST (text AS integer);

                            Resolution: the documentation gives none. Drop the casts before the migration and re-create them on the target.
                            Documentation: %s""".formatted(PAGE));
        }

        @Test
        void hasAFactBehindATitleThatSeveralErrorsShareAndTheDocumentedResolution() {
            Violation violation = Violation.of(Finding.of("wal_level = replica"))
                    .because("wal_level is replica")
                    .fill("walLevel", "replica")
                    .comparing("logical", "replica");
            ReadinessError error = ReadinessError.of(
                    List.of(result(PostgresError.WAL_LEVEL_NOT_LOGICAL, null, "Restart.", violation)), "");
            assertThat(error).hasMessage("""
                    [603107] GUC Settings Error: wal_level is replica
                    Source server WAL level parameter is set to `replica`. Set GUC parameter WAL level to be 'logical'.

                    Found 1 on source db.example.net:5432 (PostgreSQL 13.23):
                      - wal_level = replica

                    Resolution: the documentation gives none. Restart.
                    Documentation: %s""".formatted(PAGE));
            assertThat(error.getExpected().getStringRepresentation()).isEqualTo("logical");
            assertThat(error.getActual().getStringRepresentation()).isEqualTo("replica");
        }

        @Test
        void hasOneBlockForEachDatabaseByNameAndThoseThatWereNotChecked() {
            Outcome closed = Outcome.inconclusive("[R006] Database cannot be opened: it is closed", "Open it.");
            assertThat(ReadinessError.of(
                            List.of(
                                    casts("orders", INOUT),
                                    result(PostgresError.USER_DEFINED_CASTS, "archive", DROP, closed),
                                    casts("billing", FUNCTION)),
                            ""))
                    .hasMessage("""
                            [603409] User-defined casts present
                            Source database `billing` contains user-defined casts that can't be migrated to the target server.

                            Found 1 in database "billing" on source db.example.net:5432 (PostgreSQL 13.23):
                              - cast (app.money AS numeric) WITH FUNCTION app.to_num  fix: DROP CAST (app.money AS numeric);

                            Found 1 in database "orders" on source db.example.net:5432 (PostgreSQL 13.23):
                              - cast (text AS integer) WITH INOUT AS ASSIGNMENT  fix: DROP CAST (text AS integer);

                            Not checked in database "archive" on source db.example.net:5432 (PostgreSQL 13.23): [R006] Database cannot be opened: it is closed
                            To check it: Open it.

                            Resolution: the documentation gives none. Drop the casts before the migration and re-create them on the target.
                            Documentation: %s""".formatted(PAGE));
        }

        @Test
        void showsTwentyFindingsAndCountsTheRest() {
            Finding[] findings = IntStream.rangeClosed(1, 25)
                    .mapToObj(i -> Finding.of("cast " + i))
                    .toArray(Finding[]::new);
            assertThat(ReadinessError.of(List.of(casts("orders", findings)), ""))
                    .message()
                    .contains("\nFound 25 in database")
                    .contains("\n  - cast 20\n  … and 5 more\n\nResolution:")
                    .doesNotContain("cast 21");
        }

        @Test
        void countsWhatWasNotReadInDetail() {
            Violation cut = new Violation("", Map.of("dbName", "orders"), List.of(INOUT, FUNCTION), 1002, null);
            assertThat(ReadinessError.of(List.of(result(PostgresError.USER_DEFINED_CASTS, "orders", DROP, cut)), ""))
                    .message()
                    .contains("\nFound 1002 in database")
                    .contains("DROP CAST (app.money AS numeric);\n  … and 1000 more\n");
        }

        @Test
        void countsAcceptedFindingsAsideAndListsOnlyTheOthers() {
            assertThat(ReadinessError.of(List.of(casts("orders", INOUT.accepted(ACCEPTANCE), FUNCTION)), ""))
                    .message()
                    .contains("""

                            Found 1 in database "orders" on source db.example.net:5432 (PostgreSQL 13.23), besides 1 accepted:
                              - cast (app.money AS numeric) WITH FUNCTION app.to_num  fix: DROP CAST (app.money AS numeric);

                            """);
        }

        @Test
        void saysOnceWhatIsToBeSaidOfSeveralFindings() {
            Finding[] findings = {
                INOUT.noting("The service may differ."),
                FUNCTION.noting("The service may differ."),
                Finding.of("cast 3").asWarning("It is not used")
            };
            assertThat(ReadinessError.of(List.of(casts("orders", findings)), ""))
                    .message()
                    .contains("\n      only a warning: It is not used\n  Note: The service may differ.\n\nResolution:");
        }

        @Test
        void hasNoEmptyLineWhereEveryFindingThatWasReadIsAccepted() {
            Violation cut = new Violation("", Map.of("dbName", "orders"), List.of(INOUT.accepted(ACCEPTANCE)), 3, null);
            assertThat(ReadinessError.of(List.of(result(PostgresError.USER_DEFINED_CASTS, "orders", DROP, cut)), ""))
                    .message()
                    .contains(", besides 1 accepted:\n  … and 2 more\n");
        }

        @Test
        void keepsForeignNamesOnOneLine() {
            Finding finding = Finding.of("table a\nb\r\t\u0007c").with("%s {dbName}");
            assertThat(ReadinessError.of(List.of(casts("x\ny %d", finding)), ""))
                    .message()
                    .startsWith("[603409] User-defined casts present (database \"x\\ny %d\")\n")
                    .contains("\nFound 1 in database \"x\\ny %d\" on ")
                    .contains("\n  - table a\\nb\\r\\t\\u0007c %s {dbName}\n");
        }

        @Test
        void doesNotSpeakOfDocumentationForAUsersOwnError() {
            URI wiki = URI.create("https://wiki.example.net/owners");
            MigrationError own = CustomError.of(
                    MigrationSystem.POSTGRESQL, "ORDERS-1", "Table without owner. Each table has one.", wiki);
            assertThat(ReadinessError.of(List.of(result(own, "orders", "", Violation.of(Finding.of("table t")))), ""))
                    .hasMessage("""
                            [ORDERS-1] Table without owner (database "orders")
                            Each table has one.

                            Found 1 in database "orders" on source db.example.net:5432 (PostgreSQL 13.23):
                              - table t

                            Documentation: https://wiki.example.net/owners""");
        }
    }

    @Nested
    class OfACheckThatCouldNotLook {

        @Test
        void saysWhatCouldNotBeSeenAndWhatWouldSettleIt() {
            Outcome hidden =
                    Outcome.inconclusive("the login \"m\" may not see it", "GRANT pg_read_all_settings TO \"m\";");
            assertThat(ReadinessError.of(
                            List.of(result(PostgresError.SHARED_PRELOAD_LIBRARIES, null, "", hidden)), "my words"))
                    .hasMessage("""
                            [603109] not checked: the login "m" may not see it
                            my words

                            Not checked on source db.example.net:5432 (PostgreSQL 13.23): Shared preload libraries configuration error
                            To check it, run: GRANT pg_read_all_settings TO "m";

                            Documentation: %s""".formatted(PAGE));
        }

        @Test
        void namesTheDatabaseAndHasNoRemedyWhereNoneIsKnown() {
            Outcome lost = Outcome.inconclusive("[603000] Connection failed: reset", "");
            assertThat(ReadinessError.of(List.of(result(PostgresError.USER_DEFINED_CASTS, "orders", DROP, lost)), ""))
                    .hasMessage("""
                            [603409] not checked: [603000] Connection failed: reset (database "orders")

                            Not checked in database "orders" on source db.example.net:5432 (PostgreSQL 13.23): User-defined casts present

                            Documentation: %s""".formatted(PAGE));
        }
    }

    @Nested
    class OfSeveralErrors {

        @Test
        void beginsWithAllCodesAndKeepsEachText() {
            ReadinessError wal = ReadinessError.of(
                    List.of(result(
                            PostgresError.WAL_LEVEL_NOT_LOGICAL,
                            null,
                            "",
                            Violation.of(Finding.of("wal_level = replica")).fill("walLevel", "replica"))),
                    "");
            ReadinessError casts = ReadinessError.of(List.of(casts("orders", INOUT), casts("billing", INOUT)), "mine");
            ReadinessError joined = ReadinessError.join(List.of(wal, casts));
            assertThat(joined)
                    .hasMessage(
                            "[603107][603409] 2 documented errors\n\n" + wal.getMessage() + "\n\n" + casts.getMessage())
                    .hasSuppressedException(wal)
                    .hasSuppressedException(casts);
            assertThat(joined.results()).extracting(CheckResult::database).containsExactly(null, "orders", "billing");
        }

        @Test
        void isTheErrorItselfWhereThereIsOnlyOne() {
            ReadinessError one = ReadinessError.of(List.of(casts("orders", INOUT)), "");
            assertThat(ReadinessError.join(List.of(one))).isSameAs(one);
        }
    }

    @Nested
    class OnOneLine {

        @Test
        void saysWhyATestWasAborted() {
            assertThat(FailureText.line(result(
                            PostgresError.WAL_LEVEL_NOT_LOGICAL, null, "", Outcome.notApplicable("it is\noffline"))))
                    .isEqualTo("[603107] not applicable: it is\\noffline");
            assertThat(FailureText.line(casts("orders", INOUT.accepted(ACCEPTANCE))))
                    .isEqualTo("[603409] User-defined casts present (database \"orders\"), all 1 accepted");
            assertThat(FailureText.line(
                            result(PostgresError.USER_DEFINED_CASTS, "orders", "", Outcome.inconclusive("hidden", ""))))
                    .isEqualTo("[603409] not checked: hidden (database \"orders\")");
        }
    }

    private static final String DROP = "Drop the casts before the migration and re-create them on the target.";

    private static final Finding INOUT = Finding.of("cast (text AS integer)")
            .with("WITH INOUT AS ASSIGNMENT")
            .fixedBy(Remediation.sql(Side.SOURCE, "DROP CAST (text AS integer);"));

    private static final Finding FUNCTION = Finding.of("cast (app.money AS numeric)")
            .with("WITH FUNCTION app.to_num")
            .fixedBy(Remediation.sql(Side.SOURCE, "DROP CAST (app.money AS numeric);"));

    private static final Acceptance ACCEPTANCE =
            new Acceptance("603409", "orders", INOUT.object(), "team", "harmless", LocalDate.of(2030, 1, 31));

    private static CheckResult casts(String database, Finding... findings) {
        Violation violation = Violation.of(List.of(findings), findings.length).fill("dbName", database);
        return result(PostgresError.USER_DEFINED_CASTS, database, DROP, violation);
    }

    private static CheckResult result(MigrationError error, @Nullable String database, String advice, Outcome outcome) {
        return new CheckResult(
                "check", error, Severity.ERROR, Side.SOURCE, database, SERVER, advice, outcome, Duration.ZERO);
    }
}
