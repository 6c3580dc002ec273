package io.github.migrationreadiness.redaction;

/** What a shell computes: {@code $(Get-Secret x)}, {@code (Get-Secret x}, {@code $password}. A secret is at most within it. */
final class ShellExpression {

    private static final int LONGEST_NAME = 64;

    private ShellExpression() {}

    /** {@return whether a command begins; what brackets enclose in one line counts as a value} */
    static boolean isAt(BoundedText text, int at) {
        if (text.isExactly(at, "$(")) {
            return isCommand(text, at + 2, false);
        }
        return text.at(at) == '('
                && isCommand(text, at + 1, true)
                && (isQuestion(text, at + 1) || !BracketedText.at(text, at).isFound());
    }

    /** {@code (Read-Host -AsSecureString)} and {@code (Get-Secret orders)} hold none. */
    private static boolean isQuestion(BoundedText text, int from) {
        return text.is(from, "Read-") || text.is(from, "Get-");
    }

    /** A verb and a noun as in PowerShell, or any word of letters. */
    private static boolean isCommand(BoundedText text, int from, boolean both) {
        int start = text.skipBlanks(from);
        int verb = text.skip(start, LONGEST_NAME, BoundedText::isLatin);
        int end = text.skip(verb, LONGEST_NAME, c -> BoundedText.isLatin(c) || c == '-');
        boolean named = both ? text.at(verb) == '-' && verb > start && end > verb + 1 : end > start;
        return named && (BoundedText.isBlank(text.at(end)) || text.at(end) == ')');
    }

    /** {@return whether a variable stands at a place, and nothing behind it} */
    static boolean isVariable(BoundedText text, int dollar) {
        int end = text.skip(dollar + 1, LONGEST_NAME, c -> BoundedText.isWord(c) || c == ':' || c == '.');
        char next = text.at(end);
        boolean ends = next == '\0' || BoundedText.isBlank(next) || ");}|,".indexOf(next) >= 0;
        return text.at(dollar) == '$' && BoundedText.isLatin(text.at(dollar + 1)) && ends;
    }
}
