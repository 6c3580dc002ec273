package io.github.migrationreadiness.console;

import static java.util.function.Predicate.not;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import java.util.ArrayList;
import java.util.List;

/** The failure text of one code as fits a terminal: {@code explain} has the page and the whole of what it says. */
final class ShortFailureText {

    /** More of what the documentation says of a code is more than people read here. */
    private static final int LONG_PROSE = 350;

    private static final String RESOLUTION = "Resolution: ";
    private static final String SENTENCE_END = "(?<=[.:])(\\s|$)";

    private final String code;
    private final List<String> lines;

    private ShortFailureText(List<CheckResult> results) {
        this.code = results.get(0).code();
        this.lines = String.valueOf(ReadinessError.of(results, "").getMessage())
                .lines()
                .filter(line -> !line.startsWith("Documentation: "))
                .toList();
    }

    /**
     * {@return its lines}
     *
     * @param results what was found of one code, on whichever servers and databases
     */
    static List<String> lines(List<CheckResult> results) {
        return new ShortFailureText(results).lines();
    }

    private List<String> lines() {
        List<String> whole = new ArrayList<>();
        whole.add(lines.get(0));
        whole.addAll(shortened(explanation()));
        whole.addAll(findings());
        whole.addAll(shortened(resolution()));
        return whole;
    }

    private List<String> explanation() {
        return lines.stream()
                .skip(1)
                .takeWhile(not(ShortFailureText::beginsFindings))
                .toList();
    }

    private List<String> findings() {
        return lines.stream()
                .dropWhile(not(ShortFailureText::beginsFindings))
                .takeWhile(line -> !line.startsWith(RESOLUTION))
                .toList();
    }

    private List<String> resolution() {
        return lines.stream().dropWhile(line -> !line.startsWith(RESOLUTION)).toList();
    }

    private static boolean beginsFindings(String line) {
        return line.startsWith("Found ") || line.startsWith("Not checked");
    }

    private List<String> shortened(List<String> prose) {
        int length = prose.stream().mapToInt(String::length).sum();
        return length <= LONG_PROSE ? prose : firstSentence(prose);
    }

    /** The blank line before the findings stays. */
    private List<String> firstSentence(List<String> prose) {
        String sentence = firstSentence(prose.get(0)) + " … (explain " + code + ")";
        return prose.get(prose.size() - 1).isEmpty() ? List.of(sentence, "") : List.of(sentence);
    }

    private static String firstSentence(String prose) {
        String heading = prose.startsWith(RESOLUTION) ? RESOLUTION : "";
        String withoutBullet = prose.substring(heading.length()).replaceFirst("^- ", "");
        return heading + withoutBullet.split(SENTENCE_END, 2)[0].strip();
    }
}
