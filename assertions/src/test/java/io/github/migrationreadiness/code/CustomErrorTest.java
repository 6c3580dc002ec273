package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomErrorTest {

    private static final URI PAGE = URI.create("https://wiki.example.net/tables");
    private static final CustomError ERROR = error("ORDERS-1", "Table without owner. Table `{table}` has no owner.");

    @Test
    void titleAndExplanationComeFromTheMessage() {
        assertThat(ERROR.title()).isEqualTo("Table without owner");
        assertThat(ERROR.explanation()).hasToString("Table `{table}` has no owner.");
    }

    @Test
    void itIsNotDocumentedByTheMigrationService() {
        assertThat(ERROR.documented()).isFalse();
        assertThat(ERROR.documentation()).isEqualTo(PAGE);
    }

    @Test
    void causeAndResolutionAreOptional() {
        assertThat(ERROR.cause()).isEmpty();
        assertThat(ERROR.resolution()).isEmpty();
    }

    @Test
    void causeAndResolutionCanBeAdded() {
        CustomError complete = ERROR.withCause("Somebody left.").withResolution("Give `{table}` an owner.");
        assertThat(complete.cause()).contains("Somebody left.");
        assertThat(complete.resolution()).contains(new MessageTemplate("Give `{table}` an owner."));
        assertThat(complete.message()).isEqualTo(ERROR.message());
    }

    @Nested
    class ItRefuses {

        @Test
        void aBlankCode() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> error(" ", "A title."))
                    .withMessage("An error needs a code");
        }

        @ParameterizedTest
        @ValueSource(strings = {"603409", "R001", "2009"})
        void theCodeOfADocumentedError(String code) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> error(code, "A title."))
                    .withMessage("The code " + code + " belongs to a documented error");
        }

        @Test
        void blanksInTheTitle() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> error("ORDERS-2", "Table {table} has no owner."))
                    .withMessageEndingWith("cannot have blanks: Table {table} has no owner");
        }
    }

    @Test
    void anImplementationOfItsOwnNeedsOnlyFourAnswers() {
        assertThat(new Minimal())
                .returns("Nothing is right", MigrationError::title)
                .returns(new MessageTemplate("Not even this."), MigrationError::explanation)
                .returns(false, MigrationError::documented)
                .satisfies(
                        error -> assertThat(error.cause()).isEmpty(),
                        error -> assertThat(error.resolution()).isEmpty());
    }

    private static CustomError error(String code, String message) {
        return CustomError.of(MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE, code, message, PAGE);
    }

    private record Minimal() implements MigrationError {
        @Override
        public String code() {
            return "ORDERS-3";
        }

        @Override
        public MessageTemplate message() {
            return new MessageTemplate("Nothing is right. Not even this.");
        }

        @Override
        public URI documentation() {
            return PAGE;
        }

        @Override
        public MigrationSystem system() {
            return MigrationSystem.AZURE_SQL;
        }
    }
}
