package io.github.migrationreadiness.postgres;

/**
 * Where a server listens, as messages name it.
 *
 * @param address host and port, such as {@code db.example.net:5432}
 * @param database the database that sessions open unless told otherwise
 */
record Endpoint(String address, String database) {}
