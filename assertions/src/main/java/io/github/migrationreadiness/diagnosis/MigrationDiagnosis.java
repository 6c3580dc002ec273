package io.github.migrationreadiness.diagnosis;

import java.util.List;

/** Finds the documented errors in what a migration said. */
public final class MigrationDiagnosis {

    private MigrationDiagnosis() {}

    /**
     * Reads free text: a log, a message of the portal, a chain of exceptions.
     *
     * @param text anything
     * @return what it says in the order of the text; what was not recognised is among it, without a code
     */
    public static List<Diagnosis> of(String text) {
        return List.of();
    }
}
