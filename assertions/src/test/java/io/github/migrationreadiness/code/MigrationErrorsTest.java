package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Objects;
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
}
