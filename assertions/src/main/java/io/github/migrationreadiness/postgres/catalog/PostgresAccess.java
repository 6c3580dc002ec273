package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.check.Access;

/** What most checks need besides a session. */
public final class PostgresAccess {

    /** The smallest grant that lets a session into a database. */
    public static final String GRANT_CONNECT = "GRANT CONNECT ON DATABASE … TO …;";

    /** To look into the database that a result is about. */
    public static final Access CONNECT_TO_DATABASE = new Access("CONNECT on the database", GRANT_CONNECT);

    /** To look into all databases of the plan. */
    public static final Access CONNECT_TO_EVERY_DATABASE =
            new Access("CONNECT on every database of the plan", GRANT_CONNECT);

    private PostgresAccess() {}
}
