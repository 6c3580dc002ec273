package io.github.migrationreadiness.postgres;

/** Writes names and texts as SQL needs them. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * {@return a name in double quotes}
     *
     * @param name the exact name
     */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * {@return a name as SQL reads it: in double quotes where it is not all small letters, digits and underscores}
     *
     * @param name the exact name, which is no key word
     */
    public static String quoteIfNeeded(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : quote(name);
    }

    /**
     * {@return a text in single quotes}
     *
     * @param text the exact text
     */
    public static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }

    /**
     * {@return a text between dollar signs, as it stands}
     *
     * @param text the exact text, such as the body of a DO statement
     */
    public static String dollarQuoted(String text) {
        String tag = "$fix$";
        while ((text + "$").contains(tag)) {
            tag = "$" + tag.replace("$", "_") + "$";
        }
        return tag + text + tag;
    }
}
