package io.github.migrationreadiness.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretColumnsTest {

    private static final String TABLE = """
             rolname | rolpassword | rolsuper
            ---------+-------------+----------
             app     | S3cret      | f
             b       | S3cret S3   | t
            (2 rows)

             a | b | c
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 100, 10_000})
    void isTheSameInParts(int length) {
        SecretColumns columns = new SecretColumns();
        StringBuilder redacted = new StringBuilder();
        for (int at = 0; at < TABLE.length(); at += length) {
            redacted.append(columns.next(TABLE.substring(at, Math.min(TABLE.length(), at + length))));
        }
        redacted.append(columns.last(""));
        assertThat(redacted.toString())
                .isEqualTo(new SecretColumns().last(TABLE))
                .doesNotContain("S3")
                .contains(" a | b | c");
    }

    @Test
    void aLineThatIsNoneOfATableIsGivenOutBeforeItEnds() {
        SecretColumns columns = new SecretColumns();
        assertThat(columns.next("x".repeat(10_000))).hasSize(10_000);
        assertThat(columns.next("x".repeat(100))).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aTableEndsWhereItsRowsEnd() {
        assertThat(Redaction.of("user,password\na,S3cret\n\nb,c\n")).isEqualTo("user,password\na,***\n\nb,c\n");
        assertThat(Redaction.of("user,password\na,S3cret\nan error, or two, or three\n"))
                .endsWith("an error, or two, or three\n");
    }
}
