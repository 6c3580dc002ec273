package io.github.migrationreadiness.postgres.reference;

import java.time.LocalDate;

/**
 * Where reference data was read, and when.
 *
 * @param asOf the date of the state that it describes
 * @param source the page or the person that says so
 */
public record Origin(LocalDate asOf, String source) {}
