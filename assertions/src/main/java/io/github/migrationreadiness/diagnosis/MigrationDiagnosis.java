package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.redaction.Redaction;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the documented errors in what a migration said.
 *
 * <p>An error is told by its number where the text states one, and by its sentence else; a number counts only where the
 * text calls it an error, or says what it stands for. The same error with the same values is told once. Lines that call
 * themselves an error and were not recognised are kept without a code, those that follow each other as one; where nothing
 * was recognised, there is one diagnosis without a code for the whole text.
 *
 * <p>Secrets are taken out before anything else, see {@link Redaction}. Work grows with the length of the text, and memory
 * does not: at most 1,000 errors and 100 unrecognised ones are told, with at most 2,000 characters of text each.
 */
public final class MigrationDiagnosis {

    private MigrationDiagnosis() {}

    /**
     * Reads free text: a log, a message of the portal, a chain of exceptions.
     *
     * @param text anything
     * @return what it says in the order of the text; what was not recognised is among it, without a code
     */
    public static List<Diagnosis> of(String text) {
        try {
            return of(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads free text of any length.
     *
     * @param reader where it comes from; it is read to its end and left open
     * @return what it says, as above
     * @throws IOException if it cannot be read
     */
    public static List<Diagnosis> of(Reader reader) throws IOException {
        return WindowedReader.of(reader);
    }

    /**
     * Reads a file of any length, in UTF-8; what is not UTF-8 in it does not matter.
     *
     * @param file a log
     * @return what it says, as above
     * @throws IOException if it cannot be read
     */
    public static List<Diagnosis> of(Path file) throws IOException {
        CharsetDecoder lenient = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (Reader reader = new java.io.InputStreamReader(Files.newInputStream(file), lenient)) {
            return of(reader);
        }
    }
}
