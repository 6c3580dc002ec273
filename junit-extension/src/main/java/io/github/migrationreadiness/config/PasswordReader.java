package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a password: itself or from a file, whichever stands in the stronger place.
 *
 * @param key the password itself
 * @param fileKey the file that holds it
 * @param values what the places say
 * @param places where files are looked up
 * @param problems takes what is wrong
 */
record PasswordReader(
        ConfigurationKey<Password> key,
        ConfigurationKey<Path> fileKey,
        Values values,
        Places places,
        Problems problems) {

    Optional<Password> read(Side side) {
        Optional<Value> password = values.find(key.on(side));
        Optional<Value> file = values.find(fileKey.on(side));
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
        return values.read(key.on(side));
    }

    private Optional<Password> fromFile(Side side) {
        return values.read(fileKey.on(side), places::password);
    }
}
