package io.github.migrationreadiness.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text that keeps to a width, as far as its words let it. */
final class Wrapped {

    static final int WIDTH = 100;

    private Wrapped() {}

    /** {@return a text with the lines that it has, broken where they are too long, all of them indented} */
    static String of(String text, String indent) {
        return Paint.harmless(text)
                .lines()
                .flatMap(line -> broken(line.stripTrailing(), indent).stream())
                .collect(Collectors.joining("\n"));
    }

    /** What follows a break is indented as the line was. */
    private static List<String> broken(String line, String indent) {
        String words = line.stripLeading();
        String beginning = words.isEmpty() ? "" : indent + line.substring(0, line.length() - words.length());
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(beginning);
        for (String word : words.split(" ", -1)) {
            if (current.length() == beginning.length()) {
                current.append(word);
            } else if (current.length() + 1 + word.length() <= WIDTH) {
                current.append(' ').append(word);
            } else {
                lines.add(current.toString());
                current = new StringBuilder(beginning).append(word);
            }
        }
        lines.add(current.toString());
        return lines;
    }
}
