package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Set;

/** What was typed behind a question that names a user: {@code Password for user bob: x}, in the languages of psql. */
record PasswordPrompt(BoundedText text, int colon) {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORD = 24;
    private static final String QUOTES = "\"'`\u00AB\u00BB\u201C\u201D\u201E\u00A0 ";
    private static final int MOST_WORDS = 3;
    /** What stands between the word for a password and the name. */
    private static final Set<String> WORDS = Set.of("""
            for of the user role login account für von des den benutzer benutzers rolle pour de du l'utilisateur para del el al
            usuario do o usuário för användare användaren per di dell'utente l'utente для пользователя dla użytkownika pro
            uživatele""".split("\\s+"));

    static Span find(BoundedText text, int colon) {
        return BoundedText.isBlank(text.at(colon + 1)) || text.at(colon) != ':'
                ? new PasswordPrompt(text, colon).answer()
                : Span.NONE;
    }

    private Span answer() {
        int from = text.skipBlanks(colon + 1);
        int end = text.skip(from, Integer.MAX_VALUE, c -> !BoundedText.isBlank(c));
        return end > from && isAsked() && isAnswer(from, end) ? new Span(from, end) : Span.NONE;
    }

    private boolean isAsked() {
        int end = text.skipBack(colon, 4, QUOTES);
        int name = text.skipBack(end, LONGEST_NAME, c -> BoundedText.isWord(c) || "-.@$".indexOf(c) >= 0);
        int before = text.skipBack(name, 4, QUOTES);
        return name < end && before < name && isPassword(before);
    }

    private boolean isPassword(int before) {
        int end = before;
        for (int i = 0; i < MOST_WORDS && isBetween(end); i++) {
            end = startOfWord(end) - 1;
        }
        return end < before && SecretNames.startOfPasswordBefore(text, end) >= 0;
    }

    private boolean isBetween(int end) {
        int start = startOfWord(end);
        return text.at(start - 1) == ' ' && WORDS.contains(text.part(start, end).toLowerCase(Locale.ROOT));
    }

    private int startOfWord(int end) {
        return text.skipBack(end, LONGEST_WORD, c -> BoundedText.isWord(c) || c == '\'');
    }

    /** An error may follow in the same line; the words of a sentence have neither digits nor signs. */
    private boolean isAnswer(int from, int end) {
        Span answer = new Span(from, end);
        boolean last = text.isEndOfLine(text.skipBlanks(end));
        boolean made = text.skip(from, end - from, Character::isLetter) < end;
        return !HarmlessValue.isProse(text, answer) && text.at(end - 1) != ':' && (last || made);
    }
}
