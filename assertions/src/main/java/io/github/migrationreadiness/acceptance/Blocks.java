package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.acceptance.Block.Line;
import io.github.migrationreadiness.check.Shown;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into blocks. A line is blank, a comment, a code in brackets, or a key with its value. */
final class Blocks {

    private static final String COMMENT = "; a comment begins with # and stands on a line of its own";

    private final List<Block> blocks = new ArrayList<>();
    private final Faults faults;

    private Blocks(Faults faults) {
        this.faults = faults;
    }

    static List<Block> of(String text, Faults faults) {
        Blocks blocks = new Blocks(faults);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            blocks.read(i + 1, lines.get(i).strip());
        }
        return blocks.blocks;
    }

    private void read(int number, String line) {
        if (line.startsWith("[")) {
            begin(number, line);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            add(number, line);
        }
    }

    private void begin(int number, String line) {
        if (!line.endsWith("]")) {
            faults.add(number, Shown.quoted(line) + " has no ] at its end; allowed: a code such as [603409]" + COMMENT);
        }
        String code = line.substring(1, line.endsWith("]") ? line.length() - 1 : line.length());
        blocks.add(new Block(number, code.strip(), new ArrayList<>()));
    }

    private void add(int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            faults.add(number, Shown.quoted(line) + " is no key = value" + COMMENT);
        } else if (blocks.isEmpty()) {
            faults.add(
                    number,
                    Shown.quoted(line) + " stands before the first code; allowed: a code such as [603409] above it");
        } else {
            blocks.get(blocks.size() - 1)
                    .lines()
                    .add(new Line(
                            number,
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip()));
        }
    }
}
