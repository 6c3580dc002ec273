package io.github.migrationreadiness.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Whom sessions log in as; what is left open is the driver's to find.
 *
 * @param user the exact name of the role
 * @param password the password of the role
 * @param sslPassword the password of the client's key
 */
record Credentials(
        @Nullable String user,
        @Nullable Password password,
        @Nullable Password sslPassword) {}
