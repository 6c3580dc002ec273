package io.github.migrationreadiness.redaction;

/** What a shell computes: {@code $(Get-Secret x)}, {@code (Get-Secret x}, {@code $password}. A secret is at most within it. */
final class Expression {

    private static final int LONGEST_NAME = 64;

    private Expression() {}

    /** {@return whether a command begins; what brackets enclose in one line counts as a value} */
    static boolean isAt(Text text, int at) {
        if (text.isExactly(at, "$(")) {
            return isCommand(text, at + 2, false);
        }
        return text.at(at) == '('
                && isCommand(text, at + 1, true)
                && (isQuestion(text, at + 1) || !Bracketed.at(text, at).isFound());
    }

    /** {@code (Read-Host -AsSecureString)} and {@code (Get-Secret orders)} hold none. */
    private static boolean isQuestion(Text text, int from) {
        return text.is(from, "Read-") || text.is(from, "Get-");
    }

    /** A verb and a noun as in PowerShell, or any word of letters. */
    private static boolean isCommand(Text text, int from, boolean both) {
        int start = text.skipBlanks(from);
        int verb = text.skip(start, LONGEST_NAME, Text::isLatin);
        int end = text.skip(verb, LONGEST_NAME, c -> Text.isLatin(c) || c == '-');
        boolean named = both ? text.at(verb) == '-' && verb > start && end > verb + 1 : end > start;
        return named && (Text.isBlank(text.at(end)) || text.at(end) == ')');
    }

    /** {@return whether a variable stands at a place, and nothing behind it} */
    static boolean isVariable(Text text, int dollar) {
        int end = text.skip(dollar + 1, LONGEST_NAME, c -> Text.isWord(c) || c == ':' || c == '.');
        char next = text.at(end);
        boolean ends = next == '\0' || Text.isBlank(next) || ");}|,".indexOf(next) >= 0;
        return text.at(dollar) == '$' && Text.isLatin(text.at(dollar + 1)) && ends;
    }
}
