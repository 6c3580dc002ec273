package io.github.migrationreadiness.diagnosis;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One text of a status document that tells of something wrong.
 *
 * @param place the field that it stands in
 * @param code what the document gives as its code, a number or a name, or {@code null}
 * @param database the database that it belongs to, or {@code null} for the migration as a whole
 * @param text the text, without secrets
 * @param warning whether the service only warns by it
 */
public record ReportedText(
        String place, @Nullable String code, @Nullable String database, String text, boolean warning) {

    private static final String VALIDATION = "validationDetails.";

    /** {@return whether a rule of the service's validation says it} */
    public boolean isOfValidation() {
        return place.startsWith(VALIDATION);
    }

    /** {@return whether one rule says it} */
    boolean isOf(ValidationRule rule) {
        return place.equals(VALIDATION + rule.type()) && Objects.equals(database, rule.database());
    }

    /** {@return the code of the document, where there is one} */
    public Optional<String> givenCode() {
        return Optional.ofNullable(code);
    }

    static ReportedText ofRule(ValidationRule rule, ValidationRule.Message message) {
        return new ReportedText(VALIDATION + rule.type(), null, rule.database(), message.text(), message.isWarning());
    }

    static ReportedText error(String place, @Nullable String database, String text) {
        return new ReportedText(place, null, database, text, false);
    }

    static ReportedText warning(String place, @Nullable String database, String text) {
        return new ReportedText(place, null, database, text, true);
    }
}
