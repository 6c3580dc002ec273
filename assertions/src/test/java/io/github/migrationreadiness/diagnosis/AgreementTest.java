package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.MigrationAssertions.assertThatMigration;
import static io.github.migrationreadiness.diagnosis.Documents.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.diagnosis.Agreement.Entry;
import io.github.migrationreadiness.diagnosis.Agreement.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Outcome FOUND = Violation.of(Finding.of("something"));
    private static final String WITHOUT_ERRORS = "{\"currentStatus\": {\"state\": \"WaitingForUserAction\"}}";
    private static final Outcome PASSED = Outcome.passed();

    @Test
    void tellsWhoFoundWhatByCodeAndDatabase() {
        List<CheckResult> ours = List.of(
                result(PostgresError.USER_DEFINED_CASTS, "orders", FOUND),
                result(PostgresError.USER_DEFINED_COLLATIONS, "orders", FOUND),
                result(PostgresError.USER_DEFINED_CASTS, "Billing", FOUND),
                result(PostgresError.USER_DEFINED_COLLATIONS, "Billing", FOUND),
                result(PostgresError.TCP_KEEPALIVES, null, FOUND),
                result(PostgresError.WAL_LEVEL_NOT_LOGICAL, null, PASSED));
        assertThat(Agreement.between(ours, status("postgres-validation-failed")).entries())
                .filteredOn(entry -> !entry.code().equals("R030"))
                .extracting(Entry::code, Entry::database, Entry::kind)
                .contains(
                        tuple("603107", null, Kind.ONLY_SERVICE),
                        tuple("603403", "Billing", Kind.UNDECIDED),
                        tuple("603403", "orders", Kind.ONLY_CHECKS),
                        tuple("603409", "Billing", Kind.ONLY_CHECKS),
                        tuple("603409", "orders", Kind.BOTH),
                        tuple("R001", null, Kind.NOT_COMPARABLE));
    }

    @Test
    void isReadableByPeople() {
        List<CheckResult> ours = List.of(result(PostgresError.USER_DEFINED_CASTS, "Billing", FOUND));
        assertThat(Agreement.between(ours, status("postgres-validation-failed")))
                .asString()
                .contains(
                        "Found by the checks only:\n  - 603409 User-defined casts present (database \"Billing\"): its"
                                + " SchemaValidation says Succeeded\n",
                        "Reported by the service only:\n",
                        "  - 603409 User-defined casts present (database \"orders\"): no check of it was run\n");
        assertThat(Agreement.between(List.of(), MigrationStatus.parse(WITHOUT_ERRORS)))
                .hasToString("Neither the checks nor the service found anything.\n");
    }

    @Test
    void isUndecidedWhereTheCheckCouldNotLook() {
        List<CheckResult> ours =
                List.of(result(PostgresError.USER_DEFINED_COLLATIONS, "orders", Outcome.inconclusive("no right", "")));
        assertThat(Agreement.between(ours, status("postgres-failed")).entries(Kind.UNDECIDED))
                .singleElement()
                .hasToString("603403 Collation mismatch (database \"orders\"): its check is inconclusive");
    }

    @Test
    void isUndecidedWhereTheRuleSpeaksOfSomethingThatIsNotRecognised() {
        List<CheckResult> ours = List.of(result(PostgresError.USER_DEFINED_COLLATIONS, "orders", FOUND));
        assertThat(Agreement.between(ours, status("postgres-powershell")).entries(Kind.UNDECIDED))
                .extracting(Entry::code, Entry::reason)
                .contains(tuple("603403", "its CollationsValidation says Failed"));
    }

    @Test
    void passesAsAnAssertionWhereBothFoundTheSame() {
        assertThatMigration(Documents.text("postgres-failed"))
                .agreesWith(List.of(result(PostgresError.USER_DEFINED_COLLATIONS, "orders", FOUND)));
    }

    @Test
    void failsAsAnAssertionWithEachDifference() {
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThatMigration(Documents.text("postgres-failed"))
                        .agreesWith(List.of(result(PostgresError.USER_DEFINED_COLLATIONS, "orders", PASSED))))
                .withMessageStartingWith("[R033] Validation and checks disagree\n")
                .withMessageContaining("  - 603403 Collation mismatch (database \"orders\"): its check is passed"
                        + " (Reported by the service only)");
    }

    @Test
    void isNoPassWhereThereIsNothingToCompareWith() {
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThatMigration(WITHOUT_ERRORS)
                        .agreesWith(List.of(result(PostgresError.USER_DEFINED_CASTS, "orders", FOUND))))
                .withMessageStartingWith("[R033] not checked: the document has neither a validation nor an error");
    }

    private static CheckResult result(MigrationError error, @Nullable String database, Outcome outcome) {
        return new CheckResult(
                "check", error, Severity.ERROR, Side.SOURCE, database, "db:5432", "", outcome, Duration.ZERO);
    }
}
