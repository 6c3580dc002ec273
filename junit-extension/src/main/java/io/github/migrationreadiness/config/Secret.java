package io.github.migrationreadiness.config;

import io.github.migrationreadiness.postgres.Password;

/**
 * A password, which no message shows.
 *
 * @param allowed where it may come from
 */
record Secret(String allowed) implements Format<Password> {

    @Override
    public Password parse(String text) {
        return Password.of(text);
    }

    @Override
    public String show(String text) {
        return "***";
    }

    @Override
    public boolean isSecret() {
        return true;
    }
}
