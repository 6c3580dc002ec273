package io.github.migrationreadiness.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the copies of the documented pages. */
final class Markdown {

    private Markdown() {}

    /**
     * A heading and what follows it until the next one.
     *
     * @param heading the groups of the pattern that found the heading
     * @param body the text below it
     */
    record Section(MatchResult heading, String body) {}

    /** {@return the page, without blanks at the ends of its lines} */
    static String page(String name) {
        try (InputStream page = Markdown.class.getResourceAsStream("/documented/" + name)) {
            return new String(Objects.requireNonNull(page, name).readAllBytes(), UTF_8).replaceAll("(?m) +$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the parts of the text that the headings cut it into; what stands before the first one is left out} */
    static List<Section> sections(String text, Pattern heading) {
        List<MatchResult> headings = heading.matcher(text).results().toList();
        return IntStream.range(0, headings.size())
                .mapToObj(i -> new Section(
                        headings.get(i), text.substring(headings.get(i).end(), end(text, headings, i))))
                .toList();
    }

    private static int end(String text, List<MatchResult> headings, int index) {
        return index + 1 < headings.size() ? headings.get(index + 1).start() : text.length();
    }
}
