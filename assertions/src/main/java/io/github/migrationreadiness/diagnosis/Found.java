package io.github.migrationreadiness.diagnosis;

/**
 * A diagnosis with its place in the text.
 *
 * @param start the place of its first character
 * @param end the place behind the last one
 * @param diagnosis the diagnosis
 */
record Found(long start, long end, Diagnosis diagnosis) {

    /** {@return whether nothing but the number is known} */
    boolean isBare() {
        return diagnosis.error() != null
                && diagnosis.values().isEmpty()
                && diagnosis.remarks().isEmpty();
    }
}
