package io.github.migrationreadiness.redaction;

import java.util.List;
import java.util.Locale;

/** The value of an option that holds a secret in one command alone: {@code curl --user bob:x}, {@code redis-cli -a x}. */
final class CommandOption {

    private static final int FARTHEST = 400;

    /**
     * An option.
     *
     * @param name with its dashes
     * @param command what stands before it in the line
     * @param behindUser whether the secret follows a user and a colon
     */
    private record Option(String name, String command, boolean behindUser) {}

    private static final List<Option> OPTIONS = List.of(
            new Option("--user", "curl", true),
            new Option("--proxy-user", "curl", true),
            new Option("--value", "keyvault secret set", false),
            new Option("--value", "--type securestring", false),
            new Option("-a", "redis-cli", false),
            new Option("/rp", "schtasks", false));

    private CommandOption() {}

    static Span find(BoundedText text, int dash) {
        if (text.at(dash - 1) != ' ') {
            return Span.NONE;
        }
        return OPTIONS.stream()
                .filter(option -> isGiven(text, dash, option))
                .findFirst()
                .map(option -> value(text, dash, option))
                .orElse(Span.NONE);
    }

    private static boolean isGiven(BoundedText text, int dash, Option option) {
        int end = dash + option.name().length();
        boolean named = text.is(dash, option.name()) && (text.at(end) == ' ' || text.at(end) == '=');
        return named && commandBefore(text, dash).contains(option.command());
    }

    private static String commandBefore(BoundedText text, int end) {
        int start = text.skipBack(end, FARTHEST, c -> c != '\n' && c != '|' && c != ';');
        return text.part(start, end).toLowerCase(Locale.ROOT);
    }

    private static Span value(BoundedText text, int dash, Option option) {
        Span value = LongOption.value(text, dash + option.name().length() + 1);
        if (!value.isFound() || text.part(value).equals("*")) {
            return Span.NONE;
        }
        int colon = option.behindUser() ? text.part(value).indexOf(':') : 0;
        int from = option.behindUser() ? value.from() + colon + 1 : value.from();
        return colon < 0 ? Span.NONE : new Span(from, value.to());
    }
}
