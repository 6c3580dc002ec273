package io.github.migrationreadiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.CustomError;
import io.github.migrationreadiness.code.MigrationSystem;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A documented text is recognised without anybody writing a phrase for it. */
class DocumentedTextTest {

    private static final List<DocumentedText> OTHERS = Stream.of(
                    "Title. Unable to stop sessions on the server `{server}` before the copy.",
                    "Title. Tables were not copied. Too many columns.")
            .map(DocumentedTextTest::text)
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Title. The slot `{slot}` isn't active.; slot {slot} is not active",
                "Title. Publication {name} does not have all the tables that were chosen.;"
                        + " publication {name} do not have all table",
                "Title. The login {user} does not have all privileges because of {reason}.;"
                        + " login {user} do not have all privilege | because of {reason}",
                "Title. Extensions {extensions} aren't there.; extension {extensions,} is not there",
                "Title. Nobody could read the value of the parameter `{name}`.; nobody could read value of parameter | {name}",
                "Title. Unable to stop sessions on the server `{server}` after the copy.;"
                        + " unable to stop session on/in server {server} after copy",
                "Title. Tables were not copied. Too few rows.; table is not copied too few row",
                "Title. Migration for Database {db} failed with error 'CodeOfIt: Space of {db} ran out.'; space of {db} ran out"
            })
    void isItsOwnPhrase(String message, String phrase) {
        DocumentedText text = text(message);
        assertThat(text.phrase(Stream.concat(OTHERS.stream(), Stream.of(text)).toList()))
                .isEqualTo(phrase);
    }

    private static DocumentedText text(String message) {
        return DocumentedText.of(
                CustomError.of(MigrationSystem.AZURE_SQL, "TEAM-1", message, URI.create("https://example.net/errors")));
    }
}
