package io.github.migrationreadiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.PostgresError;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryDocumentedMessageTest {

    static Stream<Documented> messages() {
        return Documented.all();
    }

    @ParameterizedTest
    @EnumSource
    void isRecognisedInEachVariant(Variant variant) {
        SoftAssertions softly = new SoftAssertions();
        Documented.all().forEach(message -> {
            List<Diagnosis> diagnoses = MigrationDiagnosis.of(variant.of(message.text()));
            softly.assertThat(diagnoses)
                    .as(() -> variant.of(message.text()))
                    .extracting(diagnosis -> diagnosis.code().orElse("-"))
                    .containsExactly(message.error().code());
            if (variant.keepsCase() && diagnoses.size() == 1) {
                message.values()
                        .forEach((blank, value) -> softly.assertThat(
                                        diagnoses.get(0).values().get(blank))
                                .as(() -> blank + " in " + variant.of(message.text()))
                                .isEqualTo(value));
            }
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isRecognisedAsPrintedWithItsBlanks(Documented message) {
        assertThat(MigrationDiagnosis.of(message.error().message().text()))
                .extracting(diagnosis -> diagnosis.code().orElse("-"))
                .containsExactly(message.error().code());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void twoInOneTextAreBothFound(Documented message) {
        String other = message.error() == AzureSqlError.MANAGED_INSTANCE_NOT_READY
                ? AzureSqlError.TEST_CONNECTION_FAILED.message().text()
                : "Azure SQL Managed Instance 'mi' isn't ready.";
        assertThat(MigrationDiagnosis.of(message.text() + "\n" + other))
                .hasSize(2)
                .element(0)
                .satisfies(diagnosis ->
                        assertThat(diagnosis.code()).contains(message.error().code()));
        assertThat(MigrationDiagnosis.of(other + "\n" + message.text()))
                .hasSize(2)
                .element(1)
                .satisfies(diagnosis ->
                        assertThat(diagnosis.code()).contains(message.error().code()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error %s: ",
                "Error %s - ",
                "Error code: %s. ",
                "%s: ",
                "{\"code\":\"%s\",\"message\":\"",
                "(%s) ",
                "ERROR CODE %s\n",
                "[%s] "
            })
    void theNumberOfPostgresBeforeTheSentenceIsRecognised(String form) {
        SoftAssertions softly = new SoftAssertions();
        Documented.all()
                .filter(message -> message.error() instanceof PostgresError)
                .forEach(message -> softly.assertThat(MigrationDiagnosis.of(
                                form.replace("%s", message.error().code()) + message.text()))
                        .as(() -> form + message.text())
                        .singleElement()
                        .satisfies(diagnosis -> {
                            assertThat(diagnosis.error()).isEqualTo(message.error());
                            assertThat(diagnosis.remarks()).isEmpty();
                            assertThat(diagnosis.values()).isEqualTo(message.values());
                        }));
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error %s",
                "Error %s: Etwas ging schief.",
                "Fehler %s: Etwas ging schief.",
                "エラー %s",
                "{\"code\":\"%s\"}",
                "{\"code\": %s}",
                "errorCode=%s",
                "Validation failed (%s)",
                "%s",
                "code: '%s'",
                "{\\\"errorCode\\\":\\\"%s\\\"}",
                "Error: %s"
            })
    void theNumberOfPostgresAloneIsRecognised(String form) {
        Arrays.stream(PostgresError.values())
                .filter(error -> error.code().startsWith("603"))
                .forEach(error -> assertThat(MigrationDiagnosis.of(form.replace("%s", error.code())))
                        .as(() -> form + error)
                        .extracting(Diagnosis::error)
                        .containsExactly(error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error code: %s",
                "Error code: %s - Something",
                "{\"code\":\"%s\"}",
                "{\"code\": %s}",
                "Fehlercode: %s",
                "errorCode=%s",
                "ErrorCode: '%s'",
                "Code: %s\nMessage: x"
            })
    void theNumberOfAzureSqlAloneIsRecognised(String form) {
        Iterator<String> codes = Stream.concat(
                        Arrays.stream(AzureSqlError.values()).map(AzureSqlError::code),
                        Stream.of("2049", "2055", "2056", "2060"))
                .distinct()
                .iterator();
        codes.forEachRemaining(code -> assertThat(MigrationDiagnosis.of(form.replace("%s", code)))
                .as(() -> form + code)
                .extracting(diagnosis -> diagnosis.code().orElse("-"))
                .containsExactly(code));
    }

    @ParameterizedTest
    @EnumSource
    void theNameOfAzureSqlIsRecognised(AzureSqlError error) {
        for (String form : List.of("%s", "\"code\": \"%s\"", error.code() + " - %s", "(%s) Something")) {
            assertThat(MigrationDiagnosis.of(form.replace("%s", error.title())))
                    .as(form)
                    .extracting(diagnosis -> diagnosis.code().orElse("-"))
                    .containsExactly(error.code());
        }
    }

    @Test
    void theSymptomsOfConnectionsThatTimeOutLeadToTheKeepalives() {
        for (String symptom : List.of(
                "server closed the connection unexpectedly",
                "SSL SYSCALL error: EOF detected",
                "unexpected EOF on client connection",
                "couldn't receive data from client: Connection reset by peer",
                "could not receive data from client: Connection reset by peer")) {
            assertThat(MigrationDiagnosis.of("2025-01-01 12:00:00 UTC [42] LOG:  " + symptom))
                    .singleElement()
                    .satisfies(diagnosis -> assertThat(diagnosis.error()).isEqualTo(PostgresError.TCP_KEEPALIVES));
        }
    }
}
