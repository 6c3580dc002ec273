package io.github.migrationreadiness.diagnosis;

import static java.util.Comparator.comparingInt;

import io.github.migrationreadiness.diagnosis.Rule.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the passages of a text that was redacted, and what each of them tells of. */
final class PassageFinder {

    static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_BEGINNING = 160;
    private static final int WORDS_OF_CONTEXT = 100;
    /** What only follows other errors. */
    private static final Set<String> ACCOMPANYING = Set.of("3013", "3014");

    private final String text;
    private final NormalisedText words;
    private final DatabaseNames databases;
    private final List<LocatedDiagnosis> found = new ArrayList<>();
    private @Nullable Passage passage;
    private Optional<String> database = Optional.empty();
    private int endOfLast;

    private PassageFinder(String text, int endOfLast) {
        this.text = text;
        this.endOfLast = endOfLast;
        words = NormalisedText.of(text);
        databases = new DatabaseNames(text);
    }

    /** {@return what is found from a place on; what stands before it is known already, and the last of it ends somewhere there} */
    static List<LocatedDiagnosis> in(String text, int from, int endOfLast) {
        return new PassageFinder(text, endOfLast).read(from);
    }

    private List<LocatedDiagnosis> read(int from) {
        List<TextMatch> sentences = Sentences.in(words);
        Stream.concat(sentences.stream(), CodeMentions.in(words, sentences).stream())
                .sorted(comparingInt(TextMatch::start))
                .forEach(hit -> take(hit, from));
        close(text.length());
        return found;
    }

    private void take(TextMatch hit, int from) {
        if (hit.is(Role.DATABASE)) {
            databases.note(hit);
            if (passage != null && database.isEmpty()) {
                database = databases.behind(passage.end(), hit);
            }
            return;
        }
        if (hit.start() < from || (passage != null && passage.takes(hit)) || !standsAlone(hit)) {
            return;
        }
        close(hit.start());
        passage = new Passage(text, hit);
        database = databases.before(hit.start());
    }

    private boolean standsAlone(TextMatch hit) {
        return !hit.is(Role.COMMON_SENTENCE) && (!hit.is(Role.SENTENCE_IN_CONTEXT) || isAboutMigration(hit));
    }

    private boolean isAboutMigration(TextMatch hit) {
        int at = words.firstFrom(hit.start());
        for (int i = Math.max(0, at - WORDS_OF_CONTEXT); i < Math.min(words.size(), at + WORDS_OF_CONTEXT); i++) {
            String word = words.word(i);
            boolean service = word.equals("migration") && words.word(i + 1).equals("service");
            if (service || word.equals("dms") || word.contains("datamigration") || word.contains("loginmigration")) {
                return true;
            }
        }
        return false;
    }

    private void close(int next) {
        Passage closed = passage;
        passage = null;
        if (closed == null || isAccompanying(closed)) {
            return;
        }
        int end = endOfReason(closed, next);
        String reason = PlaceholderValue.unquoted(
                PhrasePart.Kind.ANYTHING,
                PlaceholderValue.clean(PhrasePart.Kind.ANYTHING, text.substring(closed.end(), end)));
        int start = beginOfSentence(closed.start());
        String said = text.substring(start, Math.min(end, start + LONGEST_TEXT));
        Diagnosis diagnosis = PassageDiagnosis.of(closed, reason, said.strip(), database);
        found.add(new LocatedDiagnosis(start, end, diagnosis, LogSession.at(text, closed.start())));
        endOfLast = end;
    }

    /** {@return the place of the first word of the sentence, if that is not far away} */
    private int beginOfSentence(int place) {
        int lowest = Math.max(endOfLast, place - LONGEST_BEGINNING);
        int at = place;
        while (at > lowest && isOfSentence(at - 1)) {
            at--;
        }
        while (at < place && !CharacterClasses.isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isOfSentence(int at) {
        char c = text.charAt(at);
        return CharacterClasses.isWord(c) || " ,'()-".indexOf(c) >= 0;
    }

    private static boolean isAccompanying(Passage passage) {
        return passage.isMessage()
                && passage.sentence() == null
                && ACCOMPANYING.contains(passage.values().getOrDefault("sqlError", ""));
    }

    /** {@return the end of the line, string or paragraph that a passage ends in} */
    private int endOfReason(Passage closed, int next) {
        int limit = Math.max(closed.end(), Math.min(next, Math.min(text.length(), closed.end() + LONGEST_REASON)));
        boolean known = closed.sentence() != null;
        for (int at = closed.end(); at < limit; at++) {
            char c = text.charAt(at);
            boolean newLine = c == '\n' && (known || beginsAnew(at + 1));
            if (newLine || (c == '"' && endsString(at + 1))) {
                return at;
            }
        }
        return limit;
    }

    private boolean beginsAnew(int line) {
        char first = line < text.length() ? text.charAt(line) : '\n';
        return CharacterClasses.isDigit(first)
                || "\n\r[{}".indexOf(first) >= 0
                || text.startsWith("\tat ", line)
                || text.startsWith("   at ", line)
                || text.startsWith("    at ", line)
                || text.startsWith("Caused by", line);
    }

    private boolean endsString(int behind) {
        int at = behind;
        while (at < text.length() && at < behind + 8 && CharacterClasses.isBlank(text.charAt(at))) {
            at++;
        }
        return at >= text.length() || ",}]:".indexOf(text.charAt(at)) >= 0;
    }
}
