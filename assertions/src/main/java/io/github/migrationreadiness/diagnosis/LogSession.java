package io.github.migrationreadiness.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the beginning of its line which session a message of a log is of. */
final class LogSession {

    private static final int LONGEST_FRAME = 300;

    /** Of pgcopydb, of servers and syslog, and of pgcopydb again where it does not tell the side. */
    private static final List<Pattern> FRAMES = List.of(
            Pattern.compile("\\[((?:SOURCE|TARGET) \\d{1,10})]"),
            Pattern.compile("\\[(\\d{1,10})]"),
            Pattern.compile("\\d\\d:\\d\\d:\\d\\d\\S{0,10} (\\d{1,10}) +[A-Z]{4,7} "));

    private LogSession() {}

    /**
     * {@return what names the session; empty where the line does not tell}
     *
     * @param text a log
     * @param place where the message begins
     */
    static Optional<String> at(String text, int place) {
        int line = Math.max(text.lastIndexOf('\n', place - 1) + 1, place - LONGEST_FRAME);
        String frame = text.substring(Math.min(line, place), place);
        return FRAMES.stream()
                .map(pattern -> pattern.matcher(frame))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
