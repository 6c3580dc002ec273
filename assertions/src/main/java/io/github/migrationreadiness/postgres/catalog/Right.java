package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.check.VisibleSql;

/** What a query needs besides a session, to see all that it asks for. */
public enum Right {

    /** To see the server parameters that are hidden from ordinary logins, such as {@code shared_preload_libraries}. */
    READ_ALL_SETTINGS(
            "pg_read_all_settings",
            "EXISTS (SELECT 1 FROM pg_catalog.pg_settings AS s WHERE s.name = 'shared_preload_libraries')");

    private final String role;
    private final String held;

    Right(String role, String held) {
        this.role = role;
        this.held = held;
    }

    /**
     * {@return the statement that gives the right to a role; before PostgreSQL 10 only superusers have it}
     *
     * @param quotedRole the role, quoted as SQL needs it
     */
    public String grantTo(String quotedRole) {
        return VisibleSql.of("GRANT " + role + " TO " + quotedRole + ";");
    }

    /** {@return the predefined role that has the right} */
    @Override
    public String toString() {
        return role;
    }

    /** {@return a condition in SQL that looks whether the session has the right, rather than who was granted what} */
    String held() {
        return held;
    }
}
