package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import java.util.ArrayList;
import java.util.List;

/** The failure text of one code as fits a terminal: {@code explain} has the page and the whole of what it says. */
final class ShortFailureText {

    /** More of what the documentation says of a code is more than people read here. */
    private static final int LONG_PROSE = 300;

    private static final String SENTENCE_END = ". ";

    private ShortFailureText() {}

    /**
     * {@return its lines}
     *
     * @param results what was found of one code, on whichever servers and databases
     */
    static List<String> lines(List<CheckResult> results) {
        List<String> lines = new ArrayList<>(text(results).lines().toList());
        lines.removeIf(line -> line.startsWith("Documentation: "));
        if (lines.size() > 1 && lines.get(1).length() > LONG_PROSE) {
            lines.set(1, firstSentence(lines.get(1)));
        }
        return lines;
    }

    private static String text(List<CheckResult> results) {
        return String.valueOf(ReadinessError.of(results, "").getMessage());
    }

    private static String firstSentence(String prose) {
        int end = prose.indexOf(SENTENCE_END);
        return end < 0 ? prose : prose.substring(0, end + 1);
    }
}
