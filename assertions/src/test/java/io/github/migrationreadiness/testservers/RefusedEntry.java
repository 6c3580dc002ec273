package io.github.migrationreadiness.testservers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An entry of a dump that a server refused.
 *
 * @param type such as {@code FUNCTION}
 * @param tag its name as the dump's comments write it, such as {@code small(text)}
 * @param state the SQLSTATE
 * @param message the server's message
 */
public record RefusedEntry(String type, String tag, String state, String message) {

    private static final Pattern QUOTED = Pattern.compile("\"(.*?)\"");

    /** Undefined column, object, function, table and schema. */
    private static final Set<String> UNDEFINED = Set.of("42703", "42704", "42883", "42P01", "3F000");

    /** {@return whether the name of an object, as a finding writes it, speaks of this entry, or of what its message names} */
    public boolean isNamedBy(String object) {
        String unquoted = object.replace("\"", "");
        return contains(unquoted, name())
                || QUOTED.matcher(message).results().anyMatch(quoted -> contains(unquoted, quoted.group(1)));
    }

    /** {@return whether it is the owner or the grants of the schema that every database has} */
    boolean isOfPublicSchema() {
        return (type.equals("SCHEMA") && tag.equals("public")) || (type.equals("ACL") && tag.equals("SCHEMA public"));
    }

    /** {@return whether it is refused because another is not there, or only says something about it} */
    boolean misses(RefusedEntry other) {
        return (UNDEFINED.contains(state) && contains(message, other.name()))
                || (type.equals("COMMENT") && contains(tag, other.name()));
    }

    private String name() {
        if (type.startsWith("PUBLICATION ")) {
            return tag.substring(0, tag.indexOf(' '));
        }
        if (type.equals("ACL")) {
            return tag.substring(tag.indexOf(' ') + 1);
        }
        int arguments = tag.indexOf('(');
        return arguments > 0 && !type.equals("CAST") ? tag.substring(0, arguments) : tag;
    }

    private static boolean contains(String text, String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?!\\w)")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }
}
