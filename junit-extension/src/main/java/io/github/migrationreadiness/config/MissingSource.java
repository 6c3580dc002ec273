package io.github.migrationreadiness.config;

/** What somebody reads who runs a suite for the first time. */
public final class MissingSource {

    /** The problem, and every way out of it that a test suite has. */
    public static final String TEXT = """
            No source server is configured: readiness.source.url is missing. Set it in one of these ways:

              readiness.properties on the test class path, such as src/test/resources/readiness.properties:
                readiness.source.url=jdbc:postgresql://db.example.net:5432/orders
                readiness.source.user=migrator

              environment variables:
                READINESS_SOURCE_URL=jdbc:postgresql://db.example.net:5432/orders
                READINESS_SOURCE_USER=migrator
                READINESS_SOURCE_PASSWORD=...

              system properties or JUnit configuration parameters:
                -Dreadiness.source.url=jdbc:postgresql://db.example.net:5432/orders -Dreadiness.source.user=migrator

              or, for one test class, the annotation @MigrationReadiness or the extension's builder.

            The password comes from READINESS_SOURCE_PASSWORD, from the file that readiness.source.password-file names \
            and that only its owner may read, or from .pgpass.
            Without a server at hand, readiness.source.provider=embedded or container starts one.
            A migration from SQL Server has keys of its own, such as readiness.sqlserver.source.url.""";

    /** The same for a suite that migrates from SQL Server. */
    public static final String OF_SQL_SERVER = """
            No SQL Server is configured: readiness.sqlserver.source.url is missing. Set it in one of these ways:

              readiness.properties on the test class path, such as src/test/resources/readiness.properties:
                readiness.sqlserver.source.url=jdbc:sqlserver://db.example.net:1433;encrypt=true
                readiness.sqlserver.source.user=migrator

              environment variables:
                READINESS_SQLSERVER_SOURCE_URL=jdbc:sqlserver://db.example.net:1433;encrypt=true
                READINESS_SQLSERVER_SOURCE_USER=migrator
                READINESS_SQLSERVER_SOURCE_PASSWORD=...

              or, for one test class, the annotation @MigrationReadiness or the extension's builder.

            The password comes from READINESS_SQLSERVER_SOURCE_PASSWORD, or from the file that \
            readiness.sqlserver.source.password-file names and that only its owner may read.""";

    private MissingSource() {}
}
