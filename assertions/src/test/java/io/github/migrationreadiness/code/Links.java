package io.github.migrationreadiness.code;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the links of a page absolute, the way learn.microsoft.com publishes them. */
final class Links {

    private static final Pattern TARGET = Pattern.compile("(?<=]\\()[^)]+");

    private Links() {}

    static String absolute(URI page, String text) {
        return TARGET.matcher(text)
                .replaceAll(target -> Matcher.quoteReplacement(
                        page.resolve(target.group()).toString().replaceFirst("\\.md(?=#|$)", "")));
    }
}
