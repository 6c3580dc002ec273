package io.github.migrationreadiness.provider;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a script as psql does: {@code \connect name} goes on in another database, {@code \ir file} includes a script from
 * the same folder, and what pg_dump writes around its statements is passed over.
 */
final class ScriptReader {

    private static final Pattern CONNECT =
            Pattern.compile("\\\\c(?:onnect)?\\s+(?:-reuse-previous=on\\s+)?(\"(?:[^\"]|\"\")+\"|\\S+)\\s*");

    /** How pg_dump names a database whose name psql would not take as it is. */
    private static final Pattern CONNECTION_STRING = Pattern.compile("dbname='((?:[^'\\\\]|\\\\.)+)'");

    private static final Pattern INCLUDE = Pattern.compile("\\\\ir\\s+(?:'([^']+)'|(\\S+))\\s*");

    /** They protect psql from the dump; here no other command of psql would be carried out anyway. */
    private static final Pattern PROTECTION =
            Pattern.compile("\\\\(?:(?:un)?restrict\\s+\\w+|encoding\\s+(?:SQL_ASCII|UTF8))\\s*");

    private final List<ScriptPart> parts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private String database = StartedProvider.MAINTENANCE_DATABASE;

    List<ScriptPart> read(InitScript script) {
        if (open.contains(script.name())) {
            throw new IllegalStateException("The init script " + script.name() + " includes itself");
        }
        open.push(script.name());
        begin(script);
        script.text().lines().forEach(line -> read(line, script));
        open.pop();
        return parts;
    }

    private void read(String line, InitScript script) {
        Matcher connect = CONNECT.matcher(line);
        Matcher include = INCLUDE.matcher(line);
        if (connect.matches()) {
            database = database(connect.group(1));
            begin(script);
        } else if (include.matches()) {
            read(script.neighbour(include.group(include.group(1) == null ? 2 : 1)));
            begin(script);
        } else if (!PROTECTION.matcher(line).matches()) {
            parts.get(parts.size() - 1).add(line);
        }
    }

    private void begin(InitScript script) {
        parts.add(new ScriptPart(script.name(), database));
    }

    private static String database(String argument) {
        String name = unquoted(argument);
        Matcher string = CONNECTION_STRING.matcher(name);
        return string.matches() ? string.group(1).replaceAll("\\\\(.)", "$1") : name;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
