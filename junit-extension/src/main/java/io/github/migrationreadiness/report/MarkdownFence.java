package io.github.migrationreadiness.report;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text between fences of backticks.
 *
 * @param intro what stands before it
 * @param fence the fence, longer than any run of backticks in the text
 * @param language what the text is written in
 * @param text the text
 */
record MarkdownFence(String intro, String fence, String language, String text) {

    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    static MarkdownFence of(String intro, String language, String raw) {
        return new MarkdownFence(intro, fence(raw), language, MarkdownText.fenced(raw));
    }

    private static String fence(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparing(String::length))
                .map(longest -> longest + "`")
                .orElse("```");
    }
}
