package io.github.migrationreadiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInTextsTest {

    private static final String ERROR =
            "Database `a` exists on the target server. Database `b` exists on the target server.";

    @ParameterizedTest
    @ValueSource(ints = {131_060, 131_072, 131_080, 200_000})
    void aSecretAtTheEdgeOfAWindowIsTakenOutToo(int place) {
        isTold("x ".repeat(place / 2) + "Database `sig=S3CRETS3CRET` exists on the target server. " + ERROR);
        isTold("x ".repeat(place / 2) + "\nERROR ALTER ROLE app PASSWORD 'S3CRET S3CRET'\n" + ERROR);
        isTold("x ".repeat(place / 2) + "\nERROR app:S3CRET@db.example.net:5432/orders\n" + ERROR);
    }

    private static void isTold(String text) {
        assertThat(MigrationDiagnosis.of(text))
                .isNotEmpty()
                .allSatisfy(diagnosis -> assertThat(diagnosis.toString()).doesNotContain("S3CRET"));
    }

    @Test
    void aTableMayBeLongerThanAWindow() {
        isTold("error: | login | password |\n|---|---|\n" + "| FATAL: app | S3CRET |\n".repeat(20_000) + ERROR);
        isTold("| login | password |\n|---|---|\n" + "| ERROR app | S3CRET |\n".repeat(20_000));
    }

    @Test
    void whatADocumentHasInItsNamesIsRedacted() {
        MigrationStatus status = MigrationStatus.parse(
                "{\"kind\": \"SqlMi\", \"name\": \"password=S3CRET\", \"migrationStatus\": \"Failed PASSWORD 'S3CRET'\","
                        + " \"migrationFailureError\": {\"code\": \"x\", \"message\": \"ALTER ROLE a PASSWORD 'S3CRET'\"}}");
        assertThat(status.toString() + status.diagnoses() + status.texts()).doesNotContain("S3CRET");
    }
}
