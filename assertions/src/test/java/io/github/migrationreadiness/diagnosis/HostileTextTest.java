package io.github.migrationreadiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With lazy groups of regular expressions, 22 kB of the first of these took minutes. */
class HostileTextTest {

    private static final int LENGTH = 1_000_000;
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The restore plan is broken because firstLsn ",
                "restore plan is broken because firstLsn 1 of log backup a is not <= lastLsn ",
                "Migration for Database 'a' failed with error '",
                "Cutover failed or cancelled for database 'a'. Error details: '",
                "Ext_RestoreSettingsError, message: RestoreId: ",
                "Database `",
                "Collation x for table y in column ",
                "603405 ",
                "Error code: 2009 ",
                "'",
                "\\",
                "&",
                "x",
                "eyJ",
                "password={",
                "-----BEGIN PRIVATE KEY-----",
                "ERROR: x\n"
            })
    void isReadInLinearTime(String pattern) {
        String text = pattern.repeat(LENGTH / pattern.length());
        List<Diagnosis> diagnoses = assertTimeout(GENEROUS, () -> MigrationDiagnosis.of(text));
        assertThat(diagnoses)
                .isNotEmpty()
                .hasSizeLessThan(10)
                .allSatisfy(diagnosis -> assertThat(diagnosis.text()).hasSizeLessThanOrEqualTo(2_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"603107:", "603107: ", "[603107]", "Error 603107 -"})
    void mayEndBehindACode(String text) {
        assertThat(MigrationDiagnosis.of(text))
                .singleElement()
                .extracting(Diagnosis::text)
                .asString()
                .contains("603107");
    }
}
