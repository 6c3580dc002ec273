package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.BlankNames.BlankName;
import io.github.migrationreadiness.code.Deviations.Deviation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A list of exceptions is worth something only as long as each of them is still needed. */
class DeviationsTest {

    static final List<Deviation> DEVIATIONS = Deviations.ALL;
    static final List<BlankName> BLANK_NAMES = BlankNames.ALL;

    private static final Path FOR_READERS =
            Path.of("src/main/java", DeviationsTest.class.getPackageName().replace('.', '/'), "package-info.java");

    @ParameterizedTest
    @FieldSource("DEVIATIONS")
    void everyDeviationCorrectsWhatStandsOnThePage(Deviation deviation) {
        assertThat(page(deviation.error())).matches(page -> page.contains(deviation.slip()), "has the slip");
        assertThat(deviation.correction()).isNotEqualTo(deviation.slip());
    }

    @ParameterizedTest
    @FieldSource("DEVIATIONS")
    void everyDeviationIsListedForReaders(Deviation deviation) throws IOException {
        assertThat(Files.readString(FOR_READERS)).contains("#" + deviation.error() + "}");
    }

    @ParameterizedTest
    @FieldSource("BLANK_NAMES")
    void everyNamedBlankStandsOnThePage(BlankName blank) {
        assertThat(page(blank.error())).matches(page -> page.contains(blank.blank()), "has the blank");
    }

    private static DocumentedText page(MigrationError error) {
        return error instanceof AzureSqlError azure
                ? AzureSqlPage.entry(azure).text()
                : PostgresPages.all().getOrDefault(error.code(), new DocumentedText("", "", "", ""));
    }
}
