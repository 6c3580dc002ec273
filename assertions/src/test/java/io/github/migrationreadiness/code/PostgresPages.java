package io.github.migrationreadiness.code;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages of the PostgreSQL migration service say, by code. */
final class PostgresPages {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| *(\\d+) *\\| *(.+?) *\\| *(.+?) *\\|$");
    private static final Pattern CHAPTER = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern PARAGRAPH = Pattern.compile("(?m)^### (.+)$");
    private static final Pattern LIMITATION = Pattern.compile("(?m)^- (.+)$");

    private static final String KNOWN_ERRORS = Markdown.page("azure-postgresql-known-errors.md");
    private static final String LATER_ERRORS = Markdown.page("azure-postgresql-known-errors-2025-02.md");
    private static final String LIMITATIONS = Markdown.page("azure-postgresql-known-issues-2025-02.md");

    private PostgresPages() {}

    static List<DocumentedText> table() {
        return rows(KNOWN_ERRORS);
    }

    static List<DocumentedText> laterTable() {
        return rows(LATER_ERRORS);
    }

    /** {@return the texts without a number, under the codes that the kit gives them} */
    static List<DocumentedText> withoutNumber() {
        return List.of(
                chapter("R001", KNOWN_ERRORS, "Connection timeouts"),
                chapter("R002", LATER_ERRORS, "Connection Terminated Due to Idle-in-Transaction time-out"),
                chapter("R003", LATER_ERRORS, "Shared Memory Exhaustion"),
                chapter("R004", LATER_ERRORS, "Use of CREATE TYPE"),
                limitation("R005", "You can't migrate to an earlier version."));
    }

    static Map<String, DocumentedText> all() {
        return Stream.of(table(), laterTable(), withoutNumber())
                .flatMap(List::stream)
                .collect(toUnmodifiableMap(DocumentedText::code, text -> text));
    }

    private static List<DocumentedText> rows(String page) {
        return ROW.matcher(page).results().map(PostgresPages::row).toList();
    }

    private static DocumentedText row(MatchResult row) {
        return new DocumentedText(row.group(1), row.group(2), "", row.group(3).equals("N/A") ? "" : row.group(3));
    }

    private static DocumentedText chapter(String code, String page, String heading) {
        String chapter = below(page, CHAPTER, heading);
        return new DocumentedText(
                code,
                heading + ".\n" + below(chapter, PARAGRAPH, "Symptoms"),
                below(chapter, PARAGRAPH, "Cause"),
                below(chapter, PARAGRAPH, "Resolution"));
    }

    private static String below(String text, Pattern headings, String heading) {
        return Markdown.sections(text, headings).stream()
                .filter(section -> section.heading().group(1).equals(heading))
                .map(section -> section.body().strip())
                .findFirst()
                .orElseThrow();
    }

    private static DocumentedText limitation(String code, String beginning) {
        return LIMITATION
                .matcher(LIMITATIONS)
                .results()
                .map(item -> item.group(1))
                .filter(item -> item.startsWith(beginning))
                .map(item -> new DocumentedText(code, item, "", ""))
                .findFirst()
                .orElseThrow();
    }
}
