package io.github.migrationreadiness.diagnosis;

import java.util.Arrays;

/**
 * One diagnosis beside the text that it was made of.
 *
 * @param text the text of the status document
 * @param diagnosis what it says
 */
public record ReportedDiagnosis(ReportedText text, Diagnosis diagnosis) {

    /** {@return whether it stands in the way: the service does not only warn by it, and it asks for something to be done} */
    public boolean isInTheWay() {
        return !text.warning() && diagnosis.severity() != Severity.NO_ACTION;
    }

    ReportedDiagnosis graver(ReportedDiagnosis again) {
        return isInTheWay() || !again.isInTheWay() ? this : again;
    }

    /** {@return what is equal for the same error of the same database, wherever the document tells it} */
    Object identity() {
        return diagnosis.error() == null
                ? Arrays.asList(diagnosis.database(), diagnosis.text())
                : Arrays.asList(diagnosis.database(), diagnosis.error(), diagnosis.values());
    }
}
