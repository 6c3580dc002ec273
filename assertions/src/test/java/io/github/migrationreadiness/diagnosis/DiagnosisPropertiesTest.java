package io.github.migrationreadiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.redaction.Redaction;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class DiagnosisPropertiesTest {

    private static final List<Documented> MESSAGES = Documented.all().toList();

    @Property(tries = 300)
    void anyTextIsRead(@ForAll String text) {
        assertThat(MigrationDiagnosis.of(text)).allSatisfy(DiagnosisPropertiesTest::isSound);
    }

    @Property(tries = 500)
    void anyMixOfWhatMessagesAreMadeOfIsRead(@ForAll("pieces") List<String> pieces) {
        String text = String.join("", pieces);
        assertThat(MigrationDiagnosis.of(text)).allSatisfy(DiagnosisPropertiesTest::isSound);
        assertThat(MigrationDiagnosis.of(text).toString()).doesNotContain("S3CRET");
    }

    @Property(tries = 300)
    void redactionIsDoneOnce(@ForAll("pieces") List<String> pieces) {
        String once = Redaction.of(String.join("", pieces));
        assertThat(Redaction.of(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void messagesAreToldInTheirOrder(@ForAll("messages") @Size(max = 6) List<Documented> messages) {
        List<Documented> distinct = messages.stream().distinct().toList();
        String text = String.join(
                "\n\n" + "2024-06-01 12:00:00 INFO all is well\n".repeat(30),
                distinct.stream().map(Documented::text).toList());
        assertThat(MigrationDiagnosis.of(text))
                .extracting(diagnosis -> diagnosis.code().orElse("-"))
                .containsExactlyElementsOf(
                        distinct.stream().map(it -> it.error().code()).toList());
    }

    @Property(tries = 300)
    void aMessageThatIsCutOffIsNeverTakenForAnother(
            @ForAll("messages") @Size(1) List<Documented> messages, @ForAll double share) {
        Documented message = messages.get(0);
        double part = Math.abs(share % 1);
        String text = message.text().substring(0, (int) (message.text().length() * part));
        assertThat(MigrationDiagnosis.of(text))
                .extracting(diagnosis -> diagnosis.code().orElse("-"))
                .isSubsetOf("-", message.error().code(), wrapper(message));
    }

    /** {@return the number that the beginning of the message has already} */
    private static String wrapper(Documented message) {
        return message.text().startsWith("Migration for Database")
                ? "2009"
                : message.error().code();
    }

    @Provide
    Arbitrary<List<Documented>> messages() {
        return Arbitraries.of(MESSAGES).list();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> words =
                Arbitraries.of(MESSAGES).map(Documented::text).flatMap(text -> Arbitraries.of(text.split("(?<= )")));
        Arbitrary<String> signs = Arbitraries.of(
                "'",
                "\"",
                "`",
                "\\",
                "\\u0027",
                "\n",
                " ",
                ".",
                ": ",
                "{",
                "}",
                "Error ",
                "603405",
                "2009",
                "code",
                "***",
                "&sig=S3CRET",
                ";password=S3CRET;",
                "\"password\":\"S3CRET\"",
                "&",
                "\uD83D\uDE00",
                "\u202E",
                "%");
        return Arbitraries.oneOf(words, signs, Arbitraries.of(MESSAGES).map(Documented::text))
                .list()
                .ofMaxSize(40);
    }

    private static void isSound(Diagnosis diagnosis) {
        assertThat(diagnosis.text()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(diagnosis.severity() == Severity.UNKNOWN).isEqualTo(diagnosis.error() == null);
        assertThat(diagnosis.values().values()).noneMatch(String::isBlank);
    }
}
