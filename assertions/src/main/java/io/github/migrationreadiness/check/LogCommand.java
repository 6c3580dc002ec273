package io.github.migrationreadiness.check;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CI systems carry out where a job prints it, such as {@code ##vso[…]} anywhere in a line and {@code ::error …} at its
 * beginning. Text from outside may have it, as in the name of an object, and must not be the job's.
 */
public final class LogCommand {

    /**
     * First of Azure Pipelines, TeamCity and GitHub's old form, anywhere in a line; then GitHub's {@code ::error}, at the beginning
     * of a line or behind a blank, where a report may break it.
     */
    private static final Pattern FIRST_CHARACTER = Pattern.compile("#(?=#[\\p{Alpha}-]*\\[)|(?<!\\S):(?=:)");

    private static final Pattern ANYWHERE = Pattern.compile("##[\\p{Alpha}-]*\\[");

    private LogCommand() {}

    /**
     * {@return whether a text within a line has a command; {@code ::} is none there}
     *
     * @param text any text
     */
    public static boolean in(String text) {
        return ANYWHERE.matcher(text).find();
    }

    /**
     * {@return whether a command that counts anywhere in a line begins at a place}
     *
     * @param text any text
     * @param place the place of a character
     */
    public static boolean at(String text, int place) {
        return text.charAt(place) == '#'
                && ANYWHERE.matcher(text).region(place, text.length()).lookingAt();
    }

    /**
     * {@return a text whose commands are none any more}
     *
     * @param text any text, on one line or several
     * @param otherwise how the first character of a command is written instead
     */
    public static String disarmed(String text, IntFunction<String> otherwise) {
        return FIRST_CHARACTER
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(otherwise.apply(match.group().charAt(0))));
    }
}
