package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.postgres.Password;
import java.util.Optional;

/** Starts a server of the kit's own. */
interface Starter {

    /** {@return the server, running} */
    StartedServer start();

    /** {@return the login that may do everything on the server} */
    String superuser();

    /** {@return the password of that login, where the server asks for one} */
    Optional<Password> password();
}
