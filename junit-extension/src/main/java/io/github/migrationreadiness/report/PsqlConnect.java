package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.LogCommand;
import io.github.migrationreadiness.postgres.Identifiers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The command of psql that goes on in another database, for any name but one with a line break: the command is one line. */
final class PsqlConnect {

    private PsqlConnect() {}

    static boolean canName(String database) {
        return database.chars().noneMatch(it -> it == '\n' || it == '\r');
    }

    /** Not simply the quoted name, because psql takes one with an equals sign or a scheme for a connection string. */
    static String to(String database) {
        if (database.matches("[A-Za-z0-9_.]+")) {
            return "\\connect " + Identifiers.quote(database) + "\n";
        }
        String parameter = "dbname='" + escaped(database) + "'";
        String quoted = Identifiers.quote(parameter);
        boolean visible = !Invisible.in(database) && !LogCommand.in(database);
        return "\\connect -reuse-previous=on " + (visible ? quoted : visible(quoted)) + "\n";
    }

    /** In single quotes psql takes bytes by their number, so that whoever prints the script does not let them loose. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder("'");
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            visible.append(
                    Invisible.in(character) || LogCommand.at(text, i)
                            ? bytes(character)
                            : character.replace("\\", "\\\\").replace("'", "''"));
        }
        return visible.append('\'').toString();
    }

    private static String bytes(String character) {
        StringBuilder bytes = new StringBuilder();
        for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
            bytes.append(String.format(Locale.ROOT, "\\x%02X", one));
        }
        return bytes.toString();
    }

    private static String escaped(String database) {
        return database.replace("\\", "\\\\").replace("'", "\\'");
    }
}
