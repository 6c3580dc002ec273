package io.github.migrationreadiness.acceptance;

import java.util.List;

/**
 * A code in brackets, and the lines below it.
 *
 * @param number the line of the code
 * @param code the code
 * @param lines what is said of it
 */
record Block(int number, String code, List<Line> lines) {

    /**
     * One line of a block.
     *
     * @param number its number in the file
     * @param key what stands before the first equals sign
     * @param value what stands behind it, perhaps nothing
     */
    record Line(int number, String key, String value) {}

    List<Line> all(Key key) {
        return lines.stream().filter(line -> line.key().equals(key.toString())).toList();
    }

    String value(Key key, String otherwise) {
        return all(key).stream().findFirst().map(Line::value).orElse(otherwise);
    }

    /** {@return the lines that name objects; where there is none, one for all objects} */
    List<Line> objects() {
        List<Line> named = all(Key.OBJECT);
        return named.isEmpty() ? List.of(new Line(number, Key.OBJECT.toString(), "*")) : named;
    }
}
