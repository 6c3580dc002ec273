package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Set;

/** What was typed behind a question that names a user: {@code Password for user bob: x}, in the languages of psql. */
final class Prompt {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORD = 24;
    private static final String QUOTES = "\"'`\u00AB\u00BB\u201C\u201D\u201E\u00A0 ";
    private static final Set<String> PREPOSITIONS =
            Set.of("for", "of", "für", "von", "pour", "de", "para", "do", "för", "per", "di", "для", "dla", "pro");
    private static final Set<String> USERS = Set.of(
            "user",
            "role",
            "login",
            "account",
            "benutzer",
            "rolle",
            "l'utilisateur",
            "usuario",
            "usuário",
            "пользователя",
            "użytkownika",
            "användare",
            "uživatele",
            "l'utente");

    private final Text text;
    private final int colon;

    private Prompt(Text text, int colon) {
        this.text = text;
        this.colon = colon;
    }

    static Span find(Text text, int colon) {
        return Text.isBlank(text.at(colon + 1)) || text.at(colon) != ':' ? new Prompt(text, colon).answer() : Span.NONE;
    }

    private Span answer() {
        int from = text.skipBlanks(colon + 1);
        int end = text.skip(from, Integer.MAX_VALUE, c -> !Text.isBlank(c));
        return end > from && isAsked() && isAnswer(from, end) ? new Span(from, end) : Span.NONE;
    }

    private boolean isAsked() {
        int end = text.skipBack(colon, 4, QUOTES);
        int name = text.skipBack(end, LONGEST_NAME, c -> Text.isWord(c) || "-.@$".indexOf(c) >= 0);
        int before = text.skipBack(name, 4, QUOTES);
        return name < end && before < name && isPassword(before);
    }

    /** The words between are at least one of the two. */
    private boolean isPassword(int end) {
        int user = before(end, USERS);
        int preposition = before(user, PREPOSITIONS);
        return preposition < end && SecretNames.startOfPasswordBefore(text, preposition) >= 0;
    }

    private int before(int end, Set<String> words) {
        int start = text.skipBack(end, LONGEST_WORD, c -> Text.isWord(c) || c == '\'');
        boolean known = words.contains(text.part(start, end).toLowerCase(Locale.ROOT));
        return known && text.at(start - 1) == ' ' ? start - 1 : end;
    }

    /** An error may follow in the same line; the words of a sentence have neither digits nor signs. */
    private boolean isAnswer(int from, int end) {
        Span answer = new Span(from, end);
        boolean last = text.skipBlanks(end) == text.endOfLine(end);
        boolean made = text.skip(from, end - from, Character::isLetter) < end;
        return !Harmless.isProse(text, answer) && text.at(end - 1) != ':' && (last || made);
    }
}
