package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MessageTemplate;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a migration said: the documented error behind it or, where there is none, its own words.
 *
 * @param error the documented error, or {@code null} if the text was not recognised
 * @param system the system that the text is about, or {@code null} if that is not known either
 * @param severity what it asks of the one who reads it
 * @param database the database that it is about, or {@code null} if it names none
 * @param values what stands in the text where the documentation has a blank, by the blank's name, and further facts
 * @param text the matched part of the text, without secrets
 * @param remarks what does not fit together, such as a code that contradicts the status; usually empty
 */
public record Diagnosis(
        @Nullable MigrationError error,
        @Nullable MigrationSystem system,
        Severity severity,
        @Nullable String database,
        Map<String, String> values,
        String text,
        List<String> remarks) {

    /**
     * Takes copies.
     *
     * @param error as above
     * @param system as above
     * @param severity as above
     * @param database as above
     * @param values as above
     * @param text as above
     * @param remarks as above
     */
    public Diagnosis {
        values = Map.copyOf(values);
        remarks = List.copyOf(remarks);
    }

    /** {@return the same with a further remark, unless it has that one} */
    Diagnosis withRemark(String remark) {
        List<String> more =
                Stream.concat(remarks.stream(), Stream.of(remark)).distinct().toList();
        return new Diagnosis(error, system, severity, database, values, text, more);
    }

    /** {@return the documented error, if the text was recognised} */
    public Optional<MigrationError> knownError() {
        return Optional.ofNullable(error);
    }

    /** {@return the code of the error, if the text was recognised} */
    public Optional<String> code() {
        return knownError().map(MigrationError::code);
    }

    /** {@return the name of the error, if the text was recognised} */
    public Optional<String> title() {
        return knownError().map(MigrationError::title);
    }

    /** {@return the documented cause, where the page names one} */
    public Optional<String> cause() {
        return knownError().flatMap(MigrationError::cause);
    }

    /** {@return the documented resolution, where the page has one} */
    public Optional<String> resolution() {
        return knownError().flatMap(MigrationError::resolution).map(MessageTemplate::text);
    }
}
