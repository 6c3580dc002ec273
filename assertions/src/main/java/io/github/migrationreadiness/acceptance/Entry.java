package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.check.NamePattern;
import java.util.Map;

/**
 * What a file says of one object.
 *
 * @param line the line of the object or, where none is named, of the code
 * @param target what it speaks of
 * @param words what it says
 */
record Entry(int line, Target target, Map<Key, String> words) {

    /**
     * What an entry speaks of. No two entries of a file have the same.
     *
     * @param code the code
     * @param database the databases
     * @param object the objects
     */
    record Target(String code, NamePattern database, NamePattern object) {}

    String word(Key key) {
        return words.getOrDefault(key, "");
    }

    /** {@return what is wrong with this entry, where there is one with its target already} */
    String repeats(Entry first) {
        String where = "line " + first.line + " speaks of the same code, database and object";
        return first.words.equals(words)
                ? where + "; one of them is enough"
                : where + ", and says something else of it";
    }
}
