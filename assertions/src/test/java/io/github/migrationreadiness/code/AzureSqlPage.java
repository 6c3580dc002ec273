package io.github.migrationreadiness.code;

import io.github.migrationreadiness.code.Markdown.Section;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the known-issues page of Azure Database Migration Service says, in its order. */
final class AzureSqlPage {

    private static final Pattern ERROR = Pattern.compile("(?m)^### Error code: (\\d+) - (\\w+)$");
    private static final Pattern ITEM = Pattern.compile("(?m)^(?:- )?\\*\\*(Message|Cause|Recommendation)\\*\\*: ");
    private static final List<String> ITEMS_OF_A_MESSAGE = List.of("Message", "Cause", "Recommendation");

    private AzureSqlPage() {}

    /**
     * One message of the page.
     *
     * @param title the name of its error
     * @param text its texts
     */
    record Entry(String title, DocumentedText text) {}

    /** {@return the entry at the place that the error has in its enum} */
    static Entry entry(AzureSqlError error) {
        return entries().get(List.of(AzureSqlError.values()).indexOf(error));
    }

    static List<Entry> entries() {
        String errors = Markdown.page("azure-sql-known-issues.md").split("(?m)^## ", 2)[0];
        return Markdown.sections(errors, ERROR).stream()
                .flatMap(error -> entries(error).stream())
                .toList();
    }

    private static List<Entry> entries(Section error) {
        List<Section> items = Markdown.sections(error.body(), ITEM);
        return IntStream.iterate(0, i -> i < items.size(), i -> i + ITEMS_OF_A_MESSAGE.size())
                .mapToObj(i -> entry(error, items.subList(i, i + ITEMS_OF_A_MESSAGE.size())))
                .toList();
    }

    private static Entry entry(Section error, List<Section> items) {
        requireWhole(items);
        String message = text(items.get(0)).replaceAll("^`|`$", "");
        return new Entry(
                error.heading().group(2),
                new DocumentedText(error.heading().group(1), message, text(items.get(1)), text(items.get(2))));
    }

    private static void requireWhole(List<Section> items) {
        List<String> labels =
                items.stream().map(item -> item.heading().group(1)).toList();
        if (!labels.equals(ITEMS_OF_A_MESSAGE)) {
            throw new IllegalStateException("A message of the page has the parts " + labels);
        }
    }

    private static String text(Section item) {
        return item.body().strip().replaceAll("(?m)^ {4}", "");
    }
}
