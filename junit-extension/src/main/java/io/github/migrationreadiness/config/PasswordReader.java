package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.util.Optional;

/** Reads the password of a server: itself or from a file, whichever stands in the stronger place. */
record PasswordReader(ServerKeys keys, Values values, Places places, Problems problems) {

    Optional<Password> read(Side side) {
        Optional<Value> password = values.find(keys.password().on(side));
        Optional<Value> file = values.find(keys.passwordFile().on(side));
        if (password.isPresent() && file.isPresent()) {
            return stronger(side, password.get(), file.get());
        }
        return password.isPresent() ? itself(side) : fromFile(side);
    }

    private Optional<Password> stronger(Side side, Value password, Value file) {
        if (password.level() == file.level()) {
            problems.add(file, "the password itself is given too, by " + password.origin() + "; give one of the two");
            return Optional.empty();
        }
        return password.level().beats(file.level()) ? itself(side) : fromFile(side);
    }

    private Optional<Password> itself(Side side) {
        return values.read(keys.password().on(side));
    }

    private Optional<Password> fromFile(Side side) {
        return values.read(keys.passwordFile().on(side), places::password);
    }
}
