package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;

/** Asks for a password without showing it. */
@FunctionalInterface
interface Prompt {

    /**
     * {@return the password that somebody types}
     *
     * @param side the server that it is for
     * @throws RefusedException if there is nobody to ask
     */
    Password ask(Side side);

    static Prompt onTerminal() {
        return side -> Terminal.console()
                .map(console -> console.readPassword("Password for the %s: ", side))
                .map(typed -> Password.of(new String(typed)))
                .orElseThrow(() -> new RefusedException("There is no terminal to ask for a password on; set READINESS_"
                        + side.name() + "_PASSWORD, or use a password file or .pgpass"));
    }
}
