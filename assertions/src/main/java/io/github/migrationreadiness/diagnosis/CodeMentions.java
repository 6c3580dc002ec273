package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.PostgresError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the codes that a text states. A number is one only where the text calls it one, or says what it stands for: the same
 * digits are row counts, process ids, ports and years.
 */
final class CodeMentions {

    private static final Set<String> CUES_THEMSELVES = Set.of("""
            error err code errorcode error_code errornumber fehler fehlercode fehlernummer erreur errore codigo
            código ошибка ошибки код""".split("\\s+"));
    private static final Set<String> CUES_WITHIN = Set.of("number", "no", "nr", "id", "status");
    private static final List<String> CUES_AT_THE_END = List.of("エラー", "コード", "错误", "代码", "錯誤", "代碼", "오류", "코드");
    private static final Set<String> STRONG = Set.of("errorcode", "error_code", "fehlercode");
    private static final Set<String> OTHER_CODES = Set.of("""
            exit status http zip postal country area product return response source reason completion tax qr build
            job""".split("\\s+"));
    private static final Set<String> OTHER_PRODUCTS =
            Set.of("hy000", "mysql", "mysqld", "mariadb", "mqrc", "mqje", "websphere", "mq", "jmscmq0001", "hresult");
    private static final Set<String> REFERENCES = Set.of("see", "refer", "about", "siehe", "consult", "like");
    private static final Set<String> NEGATIONS = Set.of("no", "not", "without", "kein", "keine", "ohne");
    private static final Set<String> PAGES = Set.of("documentation", "doc", "page", "article", "dokumentation");
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "on", "about");
    private static final Set<String> UNITS = Set.of("""
            ms s us sec second min minute row record tuple byte kb mb gb kib mib gib page table time line file
            object item transaction change statement connection block zeilen zeile 行""".split("\\s+"));
    private static final Set<String> FAILURES =
            Set.of("error", "failed", "fail", "failure", "validation", "code", "warning", "validationfailed");
    private static final Set<String> LEVELS = Set.of("""
            log debug debug1 info notice warning warn error fatal panic trace statement detail hint context""".split("\\s+"));
    private static final Map<String, Phrase> TITLES = Arrays.stream(PostgresError.values())
            .collect(Collectors.toUnmodifiableMap(
                    PostgresError::code, error -> Phrase.of(Phrase.wordsOf(error.title()))));
    private static final Set<String> MIGRATION = Set.of(
            "azure", "dms", "cutover", "restore", "restoring", "backup", "integration", "sqlmi", "sqlvm", "sqldb");
    private static final int NEIGHBOURS = 30;
    private static final int BESIDE = 8;
    private static final int NEAR_AFTER = 300;
    private static final int NEAR_BEFORE = 200;

    private final NormalisedText words;
    private final String text;
    private final List<TextMatch> sentences;
    private final List<TextMatch> found = new ArrayList<>();
    private int sentence;

    private CodeMentions(NormalisedText words, List<TextMatch> sentences) {
        this.words = words;
        text = words.text();
        this.sentences = sentences;
    }

    /** {@return the stated codes in the order of the text, given what the text says besides} */
    static List<TextMatch> in(NormalisedText words, List<TextMatch> sentences) {
        CodeMentions mentions = new CodeMentions(words, sentences);
        for (int at = 0; at < words.size(); at++) {
            mentions.look(at);
        }
        return mentions.found;
    }

    private void look(int at) {
        String word = words.word(at);
        StatedCode stated = word.length() < 4 ? null : StatedCode.of(word);
        if (stated != null && states(stated, at)) {
            int start = stated.isNumber() ? cueBefore(at) : at;
            found.add(new TextMatch(words.start(start), words.end(at), null, stated, Map.of()));
        }
    }

    private boolean states(StatedCode stated, int at) {
        if (!stated.isNumber()) {
            return isWrittenAs(stated, at) && !isIdentifier(at) && !isReference(at);
        }
        if (isPartOfMore(at)) {
            return false;
        }
        boolean spokenOf = stated.error() != null && isSpokenOf(stated, at);
        if (!spokenOf && (isAmount(at) || isReference(at))) {
            return false;
        }
        return stated.isPostgres() ? statesPostgres(stated, at, spokenOf) : statesAzure(stated, at, spokenOf);
    }

    /** {@return whether only a blank stands before the next word} */
    private boolean isBeside(int at) {
        return words.start(at + 1) - words.end(at) == 1 && text.charAt(words.end(at)) == ' ';
    }

    private boolean isAmount(int at) {
        return UNITS.contains(words.word(at + 1)) && words.start(at + 1) - words.end(at) <= 2;
    }

    // Names.

    private boolean isWrittenAs(StatedCode stated, int at) {
        String written = text.substring(words.start(at), words.end(at));
        return written.equals(stated.name())
                || written.equals(stated.name().toLowerCase(Locale.ROOT))
                || written.equals(stated.name().toUpperCase(Locale.ROOT));
    }

    private boolean isIdentifier(int at) {
        int start = words.start(at);
        int end = words.end(at);
        boolean qualified = (before(start, 1) == '.' && CharacterClasses.isWord(before(start, 2)))
                || (before(start, 1) == ':' && before(start, 2) == ':')
                || "/-#".indexOf(before(start, 1)) >= 0;
        return qualified || after(end) == '(' || (after(end) == '.' && CharacterClasses.isWord(after(end + 1)));
    }

    // Numbers.

    private boolean isPartOfMore(int at) {
        int start = words.start(at);
        int end = words.end(at);
        char before = before(start, 1);
        char after = after(end);
        boolean continues = "./:-,".indexOf(before) >= 0 && CharacterClasses.isWord(before(start, 2)) && !isInList(at);
        boolean goesOn = ".:,/-".indexOf(after) >= 0 && CharacterClasses.isDigit(after(end + 1)) && !isList(at);
        return (continues && !isAfterCue(at, before))
                || goesOn
                || "$%@+".indexOf(before) >= 0
                || "%@".indexOf(after) >= 0;
    }

    /** As in {@code code:2009}. */
    private boolean isAfterCue(int at, char before) {
        return before == ':' && CUES_THEMSELVES.contains(words.word(at - 1));
    }

    private boolean isInList(int at) {
        return before(words.start(at), 1) != ':'
                && at > 0
                && StatedCode.of(words.word(at - 1)) != null
                && isFound(at - 1);
    }

    private boolean isList(int at) {
        return after(words.end(at)) != ':' && StatedCode.of(words.word(at + 1)) != null;
    }

    private boolean isFound(int at) {
        return !found.isEmpty() && found.get(found.size() - 1).end() == words.end(at);
    }

    private boolean statesPostgres(StatedCode stated, int at, boolean spokenOf) {
        return spokenOf
                || isCalledCode(at)
                || continuesList(at)
                || (stated.error() != null && (isHeading(at) || isAlone(at) || isInBrackets(at) || isWhatFailed(at)));
    }

    private boolean statesAzure(StatedCode stated, int at, boolean spokenOf) {
        int cue = cueBefore(at);
        boolean cued = cue < at && !OTHER_CODES.contains(words.word(cue - 1));
        if (spokenOf) {
            return cued || isHeading(at) || isInBrackets(at) || isNamed(stated, at);
        }
        return cued && isStrong(cue, at) && !isOfOtherProduct(at) && (saysNoMore(at) || isAboutMigration(at));
    }

    /** {@return whether the line ends with the code, or goes on as the page's headings do: {@code 2009 - …}} */
    private boolean saysNoMore(int at) {
        String between = text.substring(words.end(at), words.start(at + 1));
        return words.start(at + 1) >= text.length() || between.indexOf('\n') >= 0 || between.contains(" - ");
    }

    /** The numbers are few enough for other products to have errors of the same. */
    private boolean isAboutMigration(int at) {
        for (int i = Math.max(0, at - NEIGHBOURS); i < Math.min(words.size(), at + NEIGHBOURS); i++) {
            String word = words.word(i);
            if (MIGRATION.contains(word) || word.contains("migrat")) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the documented name stands beside the number} */
    private boolean isNamed(StatedCode stated, int at) {
        for (int beside : new int[] {at + 1, at - 1}) {
            StatedCode other = beside < 0 ? null : StatedCode.of(words.word(beside));
            if (other != null && !other.isNumber() && other.code().equals(stated.code())) {
                return true;
            }
        }
        return false;
    }

    private boolean isStrong(int cue, int at) {
        for (int i = cue; i < at - 1; i++) {
            if (words.word(i).equals("error") && words.word(i + 1).equals("code")) {
                return true;
            }
        }
        String word = words.word(at - 1);
        return STRONG.contains(word)
                || CUES_AT_THE_END.stream().anyMatch(word::endsWith)
                || (word.equals("code") && (isKey(at - 1) || beginsLine(words.start(at - 1))));
    }

    private boolean isKey(int at) {
        return CharacterClasses.isQuote(before(words.start(at), 1))
                && (CharacterClasses.isQuote(after(words.end(at))) || after(words.end(at)) == '\\');
    }

    private boolean isOfOtherProduct(int at) {
        for (int i = Math.max(0, at - NEIGHBOURS); i < Math.min(words.size(), at + NEIGHBOURS); i++) {
            if (OTHER_PRODUCTS.contains(words.word(i)) || words.word(i).startsWith("mqrc_")) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the text says near the number what the number stands for} */
    private boolean isSpokenOf(StatedCode stated, int at) {
        Phrase title = TITLES.get(stated.code());
        if (title != null && title.match(words, at + 1) != null && words.start(at + 1) - words.end(at) <= BESIDE) {
            return true;
        }
        if (isNamed(stated, at)) {
            return true;
        }
        while (sentence < sentences.size() && sentences.get(sentence).end() < words.start(at) - NEAR_BEFORE) {
            sentence++;
        }
        for (int i = sentence; i < sentences.size() && sentences.get(i).start() < words.end(at) + NEAR_AFTER; i++) {
            if (speaksOf(sentences.get(i), stated)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOf(TextMatch hit, StatedCode stated) {
        Rule rule = hit.rule();
        if (rule == null || rule.role() == Rule.Role.DATABASE || rule.role() == Rule.Role.MESSAGE) {
            return false;
        }
        boolean sameWrapper = (rule.role() == Rule.Role.RESTORE && stated.code().equals("2009"))
                || (rule.role() == Rule.Role.CUTOVER && stated.code().equals("2007"))
                || (rule.role() == Rule.Role.ENGINE && stated.code().equals("2009"));
        return sameWrapper || rule.isOf(stated.code());
    }

    /** {@return the first of the words before a code that call it one; the code's own place where none does} */
    private int cueBefore(int at) {
        int cue = at;
        while (cue > 0 && cue > at - 3 && isCue(cue - 1, cue)) {
            cue--;
        }
        while (cue < at && !isCueItself(cue)) {
            cue++;
        }
        return cue;
    }

    private boolean isCue(int cue, int next) {
        return words.start(next) - words.end(cue) <= BESIDE
                && (isCueItself(cue) || CUES_WITHIN.contains(words.word(cue)));
    }

    private boolean isCueItself(int at) {
        String word = words.word(at);
        return CUES_THEMSELVES.contains(word) || CUES_AT_THE_END.stream().anyMatch(word::endsWith);
    }

    private boolean isCalledCode(int at) {
        int cue = cueBefore(at);
        if (cue == at || OTHER_CODES.contains(words.word(cue - 1))) {
            return false;
        }
        boolean bracketed =
                before(words.start(at), 1) == '[' && words.word(at - 1).equals("error");
        return !bracketed || after(words.end(at) + 1) == ':';
    }

    private boolean continuesList(int at) {
        if (found.isEmpty()) {
            return false;
        }
        TextMatch last = found.get(found.size() - 1);
        return last.stated() != null
                && last.stated().isPostgres()
                && words.start(at) - last.end() <= BESIDE
                && words.firstFrom(last.end()) >= at - 1;
    }

    /** {@return whether a line or a string begins with the code, and says something of it} */
    private boolean isHeading(int at) {
        if (!beginsLine(words.start(at)) && !CharacterClasses.isQuote(before(words.start(at), 1))) {
            return false;
        }
        int end = words.end(at);
        int next = words.start(at + 1);
        String between = text.substring(end, Math.min(next, end + BESIDE)).strip();
        boolean marked = next < text.length()
                && next - end <= BESIDE
                && !between.isEmpty()
                && ":-\u2013\u2014|]):".indexOf(between.charAt(between.length() - 1)) >= 0;
        return marked
                && between.indexOf('\n') < 0
                && !LEVELS.contains(words.word(at + 1))
                && Character.isLetter(text.charAt(next));
    }

    private boolean beginsLine(int start) {
        int at = start - 1;
        while (at >= 0 && start - at < BESIDE && " \t-*\u2022|>#([{\"'".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n' || (text.charAt(at) == 'n' && before(at, 1) == '\\');
    }

    private boolean isAlone(int at) {
        int end = words.end(at);
        while (end < text.length() && " \t|)]}\"'.,;".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return beginsLine(words.start(at))
                && (end >= text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r');
    }

    private boolean isInBrackets(int at) {
        if (before(words.start(at), 1) != '(' || after(words.end(at)) != ')') {
            return false;
        }
        return isAfterFailure(at) || (beginsLine(words.start(at)) && !LEVELS.contains(words.word(at + 1)));
    }

    /** As in {@code Validation failed: 603108, 603405}. */
    private boolean isWhatFailed(int at) {
        int start = words.start(at);
        boolean told = before(start, 1) == ' ' && before(start, 2) == ':' && isAfterFailure(at);
        int next = words.end(at);
        while (next < text.length() && ".,; )".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return told && (after(next) == '\n' || after(next) == '\r' || StatedCode.of(words.word(at + 1)) != null);
    }

    private boolean isAfterFailure(int at) {
        for (int i = Math.max(0, at - 6); i < at; i++) {
            boolean sameLine = text.substring(words.end(i), words.start(at)).indexOf('\n') < 0;
            if (sameLine && FAILURES.contains(words.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isReference(int at) {
        int cue = cueBefore(at);
        return NEGATIONS.contains(words.word(cue - 1))
                || REFERENCES.contains(wordBefore(cue, 1))
                || REFERENCES.contains(wordBefore(cue, 2))
                || (PAGES.contains(wordBefore(cue, 2)) && PREPOSITIONS.contains(wordBefore(cue, 1)))
                || (PAGES.contains(words.word(at + 1)) && isBeside(at));
    }

    private String wordBefore(int at, int distance) {
        boolean near = at >= distance && words.start(at) - words.end(at - distance) <= 3 * BESIDE;
        return near ? words.word(at - distance) : "";
    }

    private char before(int at, int distance) {
        return at >= distance ? text.charAt(at - distance) : '\n';
    }

    private char after(int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
