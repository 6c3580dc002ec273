package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.LogCommand;
import io.github.migrationreadiness.report.ResultKind;
import io.github.migrationreadiness.report.Verdict;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours text, which may come from anywhere: what a terminal would take for a command is not let through.
 *
 * @param coloured whether there are colours
 */
record Paint(boolean coloured) {

    private static final Pattern CARRIED_OUT = Pattern.compile("[[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]&&[^\\n]]");

    /** {@return the text with a question mark for what cannot be seen, and a backslash in what a CI system would carry out} */
    static String harmless(String text) {
        return LogCommand.disarmed(
                CARRIED_OUT.matcher(text).replaceAll("?"), first -> Character.toString(first) + "\\");
    }

    String heading(String text) {
        return in(Style.bold, text);
    }

    String kind(ResultKind kind, String text) {
        return switch (kind) {
            case PASSED -> in(Style.fg_green, text);
            case VIOLATED, ERROR -> in(Style.fg_red, text);
            case INCONCLUSIVE, WARNING -> in(Style.fg_yellow, text);
            case ACCEPTED -> in(Style.fg_blue, text);
            case NOT_APPLICABLE -> in(Style.faint, text);
        };
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
            case READY -> kind(ResultKind.PASSED, text);
            case UNDECIDED -> kind(ResultKind.INCONCLUSIVE, text);
            case NOT_READY -> kind(ResultKind.VIOLATED, text);
        };
    }

    private String in(Style style, String text) {
        return coloured ? style.on() + harmless(text) + Style.reset.on() : harmless(text);
    }
}
