package io.github.migrationreadiness.postgres.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** The keys of a file of reference data; one that ends in a dot goes on with the name of an extension. */
enum Key {
    AS_OF("as-of", LocalDate::parse, "a date such as 2025-11-18"),
    SOURCE("source", Key::requireText, "the page or the person that says so"),
    EXTENSION("extension.", Versions::parse, Versions.ALLOWED),
    PRELOAD("preload.", NameList::parseOne, NameList.ONE_ALLOWED),
    SESSION_PRELOAD("session-preload.", NameList::parseOne, NameList.ONE_ALLOWED),
    PART_OF_SERVER("part-of-server", NameList::parse, NameList.ALLOWED),
    REFUSED_ALWAYS(Refusal.ALWAYS.key(), NameList::parse, NameList.ALLOWED),
    REFUSED_ONLINE(Refusal.ONLINE.key(), NameList::parse, NameList.ALLOWED),
    REFUSED_UNLESS_SINGLE_SERVER(Refusal.UNLESS_SINGLE_SERVER.key(), NameList::parse, NameList.ALLOWED),
    REFUSED_TO_LATER_MAJOR(Refusal.TO_LATER_MAJOR.key(), NameList::parse, NameList.ALLOWED),
    RESTRICTED_CATALOGS("restricted-catalogs", NameList::parse, NameList.ALLOWED),
    LANGUAGES("languages", NameList::parse, NameList.ALLOWED);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference to a static method
    private final Consumer<String> format;

    private final String allowed;

    Key(String text, Consumer<String> format, String allowed) {
        this.text = text;
        this.format = format;
        this.allowed = allowed;
    }

    static Optional<Key> of(String written) {
        return Arrays.stream(values()).filter(key -> key.names(written)).findFirst();
    }

    static String all() {
        return String.join(
                ", ",
                Arrays.stream(values())
                        .map(key -> key.isPrefix() ? key.text + "<name>" : key.text)
                        .toList());
    }

    String text() {
        return text;
    }

    String allowed() {
        return allowed;
    }

    boolean takes(String value) {
        try {
            format.accept(value);
            return true;
        } catch (IllegalArgumentException | DateTimeException refused) {
            return false;
        }
    }

    private boolean names(String written) {
        return isPrefix() ? written.startsWith(text) && written.length() > text.length() : written.equals(text);
    }

    private boolean isPrefix() {
        return text.endsWith(".");
    }

    private static void requireText(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(value);
        }
    }
}
