package io.github.migrationreadiness.config;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Exact names with commas between them. A name that holds a comma or a quote stands in double quotes, where two quotes
 * mean one, as in SQL.
 */
final class NameList implements Format<List<String>> {

    private static final String QUOTE = "\"";
    private static final String QUOTED_QUOTE = "\"\"";

    static String write(List<String> names) {
        return names.stream()
                .map(name -> QUOTE + name.replace(QUOTE, QUOTED_QUOTE) + QUOTE)
                .collect(joining(","));
    }

    @Override
    public List<String> parse(String text) {
        List<String> names = items(text).stream().map(NameList::name).toList();
        refuseTwice(names);
        return names;
    }

    @Override
    public String allowed() {
        return "a list of exact names with commas between them; names with a comma or a quote stand in double quotes,"
                + " with \"\" for a quote";
    }

    /** A regular expression would do, until a long name overflows its stack. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == ',' && !quoted) {
                items.add(text.substring(start, i));
                start = i + 1;
            }
        }
        items.add(text.substring(start));
        return items;
    }

    private static String name(String item) {
        String bare = item.strip();
        boolean quoted = bare.length() > 1 && bare.startsWith(QUOTE) && bare.endsWith(QUOTE);
        String inner = quoted ? bare.substring(1, bare.length() - 1) : bare;
        if ((quoted ? inner.replace(QUOTED_QUOTE, "") : inner).contains(QUOTE)) {
            throw new RefusedException("a double quote does not end, or text stands beside it");
        }
        if (inner.isBlank()) {
            throw new RefusedException("a name is empty");
        }
        return quoted ? inner.replace(QUOTED_QUOTE, QUOTE) : inner;
    }

    private static void refuseTwice(List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            throw new RefusedException(Shown.quoted(twice) + " is named twice");
        });
    }
}
