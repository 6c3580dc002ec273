package io.github.migrationreadiness.postgres.reference;

/** When the migration service refuses an extension although the target offers it. */
public enum Refusal {
    /** Whatever is migrated. */
    ALWAYS("refused.always"),
    /** In an online migration. */
    ONLINE("refused.online"),
    /** Unless the source is a single server of at most version 15 whose roles are migrated too. */
    UNLESS_SINGLE_SERVER("refused.unless-single-server"),
    /** Where the target would install a later major version of the extension. */
    TO_LATER_MAJOR("refused.to-later-major");

    private final String key;

    Refusal(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
