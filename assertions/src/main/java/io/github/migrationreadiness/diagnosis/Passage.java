package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.diagnosis.Rule.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a text that tells of one error: codes, what is wrapped around the reason, and the reason. */
final class Passage {

    /** How far apart the things may stand that belong together. */
    private static final int CODE_TO_SENTENCE = 400;

    private static final int WRAPPER_TO_SENTENCE = 700;
    private static final int CONTRADICTION = 120;
    private static final int TITLE_TO_SENTENCE = 150;
    private static final int CODE_TO_CODE = 12;
    private static final int REPEATED_CODE = 200;

    private static final Pattern FIELD =
            Pattern.compile("[^\\p{L}]*\"[^\\p{L}]*(?:(?:error)?code[^\\p{L}]*)?", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<StatedCode> codes = new ArrayList<>();
    private final List<TextMatch> wrappers = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final int start;
    private int end;
    private @Nullable TextMatch sentence;
    private @Nullable TextMatch message;

    Passage(String text, TextMatch first) {
        this.text = text;
        start = first.start();
        add(first);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    List<StatedCode> codes() {
        return codes;
    }

    Map<String, String> values() {
        return values;
    }

    @Nullable Rule sentence() {
        return sentence == null ? null : sentence.rule();
    }

    boolean has(Role role) {
        return wrappers.stream().anyMatch(hit -> hit.is(role));
    }

    boolean isWrapped() {
        return !wrappers.isEmpty();
    }

    boolean isMessage() {
        return message != null;
    }

    MigrationSystem system() {
        if (!codes.isEmpty()) {
            return codes.get(0).system();
        }
        return sentence == null ? MigrationSystem.AZURE_SQL : sentence.system();
    }

    private boolean isCodeOnly() {
        return sentence == null && wrappers.isEmpty() && message == null;
    }

    /** Takes a hit if it tells of the same error. */
    boolean takes(TextMatch hit) {
        int gap = hit.start() - end;
        if (gap > WRAPPER_TO_SENTENCE || hit.system() != system() || !belongs(hit, gap)) {
            return false;
        }
        add(hit);
        return true;
    }

    private boolean belongs(TextMatch hit, int gap) {
        if (hit.stated() != null) {
            return takesCode(hit.stated(), gap);
        }
        if (hit.isSentence()) {
            return takesSentence(hit, gap);
        }
        return takesWrapper(hit, gap);
    }

    private boolean takesCode(StatedCode code, int gap) {
        boolean same = codes.stream().anyMatch(it -> it.code().equals(code.code()));
        if (isCodeOnly()) {
            boolean other = codes.stream().anyMatch(it -> it.isNumber() != code.isNumber());
            boolean beside = gap <= CODE_TO_CODE && other && between(gap).indexOf('\n') < 0;
            return beside || (same && gap <= REPEATED_CODE && isOneStatement(gap));
        }
        Rule said = sentence();
        boolean meant = said == null ? codes.isEmpty() || same : said.isOf(code.code());
        return gap <= REPEATED_CODE && isOneLine(gap) && (meant || (codes.isEmpty() && isField(gap)));
    }

    private boolean isOneStatement(int gap) {
        String between = between(gap);
        return between.indexOf('\n') < 0 && between.indexOf('}') < 0;
    }

    /** {@return whether what follows is in the same line or in the same document} */
    private boolean isOneLine(int gap) {
        String between = between(gap);
        return between.indexOf('\n') < 0 || between.indexOf('"') >= 0;
    }

    /** {@return whether what follows is a field of its own, with nothing else before it} */
    private boolean isField(int gap) {
        return gap <= CONTRADICTION && FIELD.matcher(between(gap)).matches();
    }

    private String between(int gap) {
        return gap <= 0 ? "" : text.substring(end, end + gap);
    }

    private boolean takesWrapper(TextMatch hit, int gap) {
        if (sentence != null) {
            return false;
        }
        if (hit.is(Role.RESTORE) || hit.is(Role.CUTOVER)) {
            boolean nested = has(Role.CUTOVER) && !has(Role.RESTORE) && hit.is(Role.RESTORE) && gap <= CODE_TO_CODE * 3;
            return nested || (isCodeOnly() && gap <= CODE_TO_SENTENCE);
        }
        boolean repeated = hit.is(Role.MESSAGE)
                ? message != null
                : wrappers.stream()
                        .anyMatch(it -> hit.rule() != null && it.is(hit.rule().role()));
        return !repeated && gap <= (isWrapped() ? WRAPPER_TO_SENTENCE : CODE_TO_SENTENCE);
    }

    private boolean takesSentence(TextMatch hit, int gap) {
        Rule rule = hit.rule();
        if (rule == null) {
            return false;
        }
        if (sentence != null) {
            return isRest(rule, hit, gap);
        }
        if (hit.is(Role.COMMON_SENTENCE) && !isWrapped() && codes.isEmpty()) {
            return false;
        }
        if (isWrapped() || message != null) {
            return rule.errors().stream().anyMatch(Passage::isOfRestore)
                    || codes.stream().anyMatch(code -> rule.isOf(code.code()));
        }
        boolean same = codes.stream().anyMatch(code -> rule.isOf(code.code()));
        if (same) {
            return gap <= CODE_TO_SENTENCE;
        }
        return gap <= CONTRADICTION && between(gap).indexOf('\n') < 0 && isNumbered(rule);
    }

    /** {@return whether the sentence goes on, as after a title} */
    private boolean isRest(Rule rule, TextMatch hit, int gap) {
        return sentence != null
                && sentence.rule() != null
                && rule.errors().equals(sentence.rule().errors())
                && gap <= TITLE_TO_SENTENCE
                && hit.values().entrySet().stream()
                        .allMatch(it -> it.getValue().equals(values.getOrDefault(it.getKey(), it.getValue())));
    }

    private static boolean isOfRestore(MigrationError error) {
        return error.code().equals("2007")
                || error.code().equals("2009")
                || error.code().startsWith("Ext_");
    }

    private static boolean isNumbered(Rule rule) {
        return rule.errors().stream().noneMatch(error -> error.code().startsWith("R"));
    }

    private void add(TextMatch hit) {
        end = Math.max(end, hit.end());
        hit.values().forEach(values::putIfAbsent);
        if (hit.stated() != null) {
            codes.add(hit.stated());
        } else if (hit.isSentence()) {
            sentence = sentence == null ? hit : sentence;
        } else if (hit.is(Role.MESSAGE)) {
            message = hit;
        } else {
            wrappers.add(hit);
        }
    }
}
