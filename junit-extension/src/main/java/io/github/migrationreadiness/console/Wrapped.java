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
                .flatMap(line -> broken(line, WIDTH - indent.length()).stream())
                .map(line -> (indent + line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> broken(String line, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current.setLength(0);
            } else if (!current.isEmpty() || (word.isEmpty() && lines.isEmpty())) {
                current.append(' ');
            }
            current.append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}
