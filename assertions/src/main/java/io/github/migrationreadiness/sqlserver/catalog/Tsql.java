package io.github.migrationreadiness.sqlserver.catalog;

/** How T-SQL writes names and texts. */
public final class Tsql {

    private Tsql() {}

    /**
     * {@return a name in brackets}
     *
     * @param name the exact name
     */
    public static String quote(String name) {
        return "[" + name.replace("]", "]]") + "]";
    }

    /**
     * {@return a qualified name in brackets}
     *
     * @param schema the exact name of the schema
     * @param name the exact name of the object
     */
    public static String quote(String schema, String name) {
        return quote(schema) + "." + quote(name);
    }
}
