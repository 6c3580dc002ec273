package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

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
        @Nullable Password sslPassword) {

    /** Without a password of the key, the driver would ask for it on the terminal, once a session: so it may be empty. */
    void applyTo(PGSimpleDataSource source) {
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password.reveal());
        }
        source.setSslPassword(
                sslPassword == null ? requireNonNullElse(source.getSslPassword(), "") : sslPassword.reveal());
    }
}
