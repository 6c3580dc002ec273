package io.github.migrationreadiness.config;

import io.github.migrationreadiness.postgres.Password;

/** A password, which no message shows. */
final class Secret implements Format<Password> {

    @Override
    public Password parse(String text) {
        return Password.of(text);
    }

    @Override
    public String allowed() {
        return "the password itself, from the environment or the builder only";
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
