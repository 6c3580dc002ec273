package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.diagnosis.Rule.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which database the text around an error speaks of. */
final class DatabaseNames {

    static final List<Rule> RULES = List.of(Rule.of(
            Role.DATABASE,
            List.of(),
            "databasename {database}",
            "database_name {database}",
            "dbname {database}",
            "database name {database}",
            "database {database}",
            "db {database}",
            "datenbank {database}"));

    private static final int FARTHEST = 400;

    private final String text;
    private @Nullable TextMatch last;

    DatabaseNames(String text) {
        this.text = text;
    }

    /** Takes note of a name, if it is marked as one: by quotes, a colon or an equals sign. */
    void note(TextMatch hit) {
        if (hit.is(Role.DATABASE) && isMarked(hit)) {
            last = hit;
        }
    }

    private boolean isMarked(TextMatch hit) {
        String value = hit.values().getOrDefault("database", "");
        int name = value.isEmpty() ? -1 : text.indexOf(value, hit.start() + 2);
        if (name < 0 || name > hit.end() || value.length() > 128) {
            return false;
        }
        char before = text.charAt(name - 1);
        String between = text.substring(Math.max(hit.start(), name - 4), name);
        boolean separated = between.indexOf('=') >= 0 || (between.indexOf(':') >= 0 && !isWordOfProse(value));
        char after = hit.end() < text.length() ? text.charAt(hit.end()) : '\n';
        return CharacterClasses.isQuote(before)
                || before == '['
                || separated
                || (after == ':' && !isWordOfProse(value));
    }

    private static boolean isWordOfProse(String value) {
        return List.of("error", "failed", "migration", "server", "validation", "name", "is", "connection", "restore")
                .contains(value.toLowerCase(Locale.ROOT));
    }

    /** {@return the name that was last told before a place, if it is told of what stands there} */
    Optional<String> before(int place) {
        boolean near = last != null
                && place - last.end() <= FARTHEST
                && text.substring(Math.min(last.end(), place), place).indexOf('}') < 0;
        return near ? lastName() : Optional.empty();
    }

    /** {@return the name if a hit tells it in the same object of JSON, behind a place} */
    Optional<String> behind(int place, TextMatch hit) {
        boolean near = hit.equals(last)
                && hit.start() - place <= FARTHEST
                && text.substring(Math.min(place, hit.start()), hit.start()).matches("(?s)[^{}]*\"[^{}]*");
        return near ? lastName() : Optional.empty();
    }

    private Optional<String> lastName() {
        return Optional.ofNullable(last).map(hit -> hit.values().get("database"));
    }
}
