package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.migrationreadiness.docs.GeneratedPart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MigrationErrorsTest {

    /** A list of errors that nobody added would not be known to acceptances and to the console. */
    @Test
    void noListIsForgotten() {
        assertThat(new ClassFileImporter()
                        .importPackages("io.github.migrationreadiness.code").stream()
                                .filter(JavaClass::isEnum)
                                .filter(type -> type.isAssignableTo(MigrationError.class))
                                .map(JavaClass::reflect)
                                .flatMap(type -> Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(MigrationErrors.all()).contains((MigrationError) error));
    }

    @Test
    void aCodeOfTheKitIsTakenOnce() {
        MigrationError r007 = MigrationErrors.ofCode("R007").get(0);
        MigrationError other = new Copy(r007.code());
        assertThatIllegalStateException()
                .isThrownBy(() -> MigrationErrors.refuseSharedCodes(List.of(r007, other)))
                .withMessageContaining("R007 is taken twice");
    }

    @Test
    void aDocumentedNumberIsOfOneSystem() {
        MigrationError ofPostgres = PostgresError.USER_DEFINED_CASTS;
        assertThatIllegalStateException()
                .isThrownBy(() -> MigrationErrors.refuseSharedCodes(List.of(ofPostgres, new Copy("603409"))))
                .withMessageContaining("603409 is taken twice");
    }

    @Test
    @Tag("docs")
    void theNextFreeCodesAreDocumented() throws IOException {
        new GeneratedPart(Path.of("..", "CONTRIBUTING.md"), "free-codes")
                .is("The next free codes are `%s` for PostgreSQL and `%s` for SQL Server."
                        .formatted(nextFree(151, 189), nextFree(247, 999)));
    }

    private static String nextFree(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj("R%03d"::formatted)
                .filter(code -> MigrationErrors.ofCode(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPageIsOfItsSystem() {
        assertThat(MigrationErrors.ofPage(MigrationSystem.AZURE_SQL))
                .extracting(MigrationError::code)
                .contains("2009", "2043", "R007", "R021")
                .doesNotContain("R022", "R050")
                .noneMatch(code -> code.startsWith("603"));
        assertThat(MigrationErrors.ofPage(MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE))
                .extracting(MigrationError::code)
                .contains("603000")
                .doesNotContain("2009");
    }

    /** Another error of Azure SQL that took a code. */
    private record Copy(String code) implements MigrationError {

        @Override
        public MessageTemplate message() {
            return new MessageTemplate("Another condition. It has a code that is taken.");
        }

        @Override
        public URI documentation() {
            return URI.create("https://example.com");
        }

        @Override
        public MigrationSystem system() {
            return MigrationSystem.AZURE_SQL;
        }
    }
}
