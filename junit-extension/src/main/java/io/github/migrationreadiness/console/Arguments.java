package io.github.migrationreadiness.console;

import io.github.migrationreadiness.postgres.JdbcUrl;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine;

/**
 * What somebody typed, of which no message may repeat a secret.
 *
 * @param typed the arguments of the program
 * @param known the names of its commands and of their options
 */
record Arguments(List<String> typed, Set<String> known) {

    static final String NO_PASSWORD =
            "A password is never an argument, because the list of processes and the history of the"
                    + " shell would show it. Set READINESS_SOURCE_PASSWORD or READINESS_TARGET_PASSWORD, name a file by"
                    + " --source-password-file or --target-password-file, use .pgpass, or let --ask-password ask for it; that of a"
                    + " client key comes from READINESS_SOURCE_SSL_PASSWORD, READINESS_TARGET_SSL_PASSWORD or the file that"
                    + " READINESS_SOURCE_SSL_PASSWORD_FILE or READINESS_TARGET_SSL_PASSWORD_FILE names. Change the password if others"
                    + " may have seen it.";

    private static final Pattern COMMAND = Pattern.compile("[a-z]{1,12}");
    private static final Pattern ABOUT_PASSWORD = Pattern.compile("(?i)pas+|pwd|pw$|secret|kennwort|token|credential");

    /** What stands behind these is judged by the configuration, which says more. */
    private static final Set<String> TAKE_URLS = Set.of("--source", "--target");

    private static final Pattern WORDS = Pattern.compile("--[a-z]+(-[a-z]+)*");
    private static final String HIDDEN = "***";
    private static final int SHORT_OPTION = 2;
    private static final int LEAST = 4;

    static Arguments of(CommandLine command, String... typed) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Set<String> known = new HashSet<>();
        addNames(root, known);
        return new Arguments(List.of(typed), known);
    }

    private static void addNames(CommandLine command, Collection<String> names) {
        names.addAll(command.getCommandSpec().optionsMap().keySet());
        names.addAll(command.getSubcommands().keySet());
        command.getSubcommands().values().forEach(sub -> addNames(sub, names));
    }

    /** {@return whether one of them is an option that does not exist and looks as if it took a password} */
    boolean offerPassword() {
        return typed.stream()
                .filter(argument -> argument.startsWith("-"))
                .map(Arguments::name)
                .anyMatch(name ->
                        !known.contains(name) && ABOUT_PASSWORD.matcher(name).find());
    }

    /** @throws RefusedException if a URL with a password stands where no URL belongs, so that messages would repeat it */
    void requireNoStrayUrl() {
        IntStream.range(0, typed.size())
                .filter(place -> isStrayUrl(typed.get(place), place == 0 ? "" : typed.get(place - 1)))
                .findFirst()
                .ifPresent(place -> {
                    throw new RefusedException("Argument " + (place + 1)
                            + " holds a URL with a password, where no URL belongs. " + NO_PASSWORD);
                });
    }

    private static boolean isStrayUrl(String argument, String before) {
        boolean attached = argument.startsWith("-") && argument.contains("=");
        String value = attached ? argument.substring(argument.indexOf('=') + 1) : argument;
        return (value.contains("://") || value.startsWith("jdbc:"))
                && JdbcUrl.holdsPassword(value)
                && !TAKE_URLS.contains(attached ? name(argument) : before);
    }

    /** {@return a message in which stars stand for everything but the names of options and, at the beginning, of commands} */
    String hiddenIn(String message) {
        boolean command = !typed.isEmpty() && COMMAND.matcher(typed.get(0)).matches();
        String hidden = message;
        for (String argument : typed.subList(command ? 1 : 0, typed.size())) {
            if (!known.contains(argument)) {
                hidden = replaced(hidden, argument, shown(argument));
                hidden = replaced(hidden, value(argument), HIDDEN);
            }
        }
        return hidden;
    }

    /** A short one may be a part of any word, and is replaced only where the message quotes it. */
    private static String replaced(String message, String text, String shown) {
        String unquoted = text.length() < LEAST ? message : message.replace(text, shown);
        return text.isEmpty() ? message : unquoted.replace("'" + text + "'", "'" + shown + "'");
    }

    /** {@return what is attached to the name of an option; nothing if it is no option} */
    private static String value(String argument) {
        if (name(argument).length() < argument.length()) {
            return argument.substring(name(argument).length() + 1);
        }
        return isCluster(argument) ? argument.substring(SHORT_OPTION) : "";
    }

    private String shown(String argument) {
        String name = name(argument);
        if (name.length() < argument.length() && (known.contains(name) || isWords(name))) {
            return name + "=" + HIDDEN;
        }
        if (isWords(argument) || isShortOption(argument)) {
            return argument;
        }
        return isCluster(argument) ? argument.substring(0, SHORT_OPTION) + HIDDEN : HIDDEN;
    }

    private static boolean isShortOption(String argument) {
        return argument.startsWith("-") && argument.length() == SHORT_OPTION;
    }

    /** A short option with what is attached to it. */
    private static boolean isCluster(String argument) {
        return argument.startsWith("-") && !argument.startsWith("--") && argument.length() > SHORT_OPTION;
    }

    private static boolean isWords(String name) {
        return WORDS.matcher(name).matches();
    }

    private static String name(String argument) {
        int end = argument.indexOf('=');
        return end < 0 ? argument : argument.substring(0, end);
    }

    /** {@return no argument} */
    @Override
    public String toString() {
        return typed.size() + " arguments";
    }
}
