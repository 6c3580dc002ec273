package io.github.migrationreadiness.postgres.restore;

/**
 * What is to be said of a condition that no page of the service describes, but that PostgreSQL itself refuses: each finding of
 * such a check notes it, for the service's administrator may hold rights that PostgreSQL gives to superusers only.
 */
public final class RefusedByPostgres {

    /** The grade of such a condition in the table of checks. */
    public static final String GRADE = "P";

    private RefusedByPostgres() {}

    /** {@return the note of a finding} */
    public static String note() {
        return "PostgreSQL refuses this to a login that is no superuser; the service may differ.";
    }

    /** {@return the note of a finding that no rights help against} */
    public static String noteOfAll() {
        return "PostgreSQL refuses this to every login.";
    }
}
