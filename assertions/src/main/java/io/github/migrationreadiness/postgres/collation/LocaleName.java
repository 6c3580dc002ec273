package io.github.migrationreadiness.postgres.collation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of locales as operating systems and ICU tell them apart, whatever the spelling. */
final class LocaleName {

    private static final Pattern CODESET = Pattern.compile("\\.([^@]*)");
    private static final Set<String> EVERYWHERE = Set.of("C", "POSIX");

    private LocaleName() {}

    static boolean isEverywhere(String locale) {
        return EVERYWHERE.contains(locale);
    }

    /** {@return the locale with its code set as the C library compares it: {@code en_US.UTF-8} is {@code en_US.utf8}} */
    static String normal(String locale) {
        Matcher codeset = CODESET.matcher(locale);
        return codeset.replaceFirst(match -> Matcher.quoteReplacement(
                "." + match.group(1).toLowerCase(Locale.ROOT).replace("-", "").replace("_", "")));
    }

    /** {@return the language of a locale of ICU, which falls back to it from regions and variants that it does not know} */
    static String language(String locale) {
        String language = locale.split("[-_@]", 2)[0].toLowerCase(Locale.ROOT);
        return language.equals("root") || language.isEmpty() ? "und" : language;
    }
}
