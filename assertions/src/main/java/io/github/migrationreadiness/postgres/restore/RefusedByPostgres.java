package io.github.migrationreadiness.postgres.restore;

/**
 * The grade and the notes of objects that PostgreSQL refuses and no page of the service describes. Each finding has a note,
 * because the administrator of the service may hold rights that PostgreSQL gives to superusers only.
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
