package io.github.migrationreadiness.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.LogCommand;
import java.util.Locale;

/** Text in JSON, with escapes for all that cannot be seen, and in what a CI system that prints it would carry out. */
final class JsonText {

    private JsonText() {}

    static String quoted(String text) {
        String json = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
        return '"' + (Invisible.in(json) || LogCommand.in(json) ? visible(json) : json) + '"';
    }

    private static String visible(String json) {
        StringBuilder visible = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i += Character.charCount(json.codePointAt(i))) {
            int character = json.codePointAt(i);
            if (Invisible.is(character) || LogCommand.at(json, i)) {
                Character.toString(character).chars().forEach(unit -> visible.append(escaped(unit)));
            } else {
                visible.appendCodePoint(character);
            }
        }
        return visible.toString();
    }

    private static String escaped(int unit) {
        return String.format(Locale.ROOT, "\\u%04x", unit);
    }
}
