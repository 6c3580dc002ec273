package io.github.migrationreadiness.console;

import java.util.Map;
import java.util.Optional;

/**
 * What the output can do.
 *
 * @param interactive whether somebody watches it, so that a line can be written over
 * @param coloured whether it shows colours
 */
record Terminal(boolean interactive, boolean coloured) {

    static Terminal ofProcess() {
        return of(console().isPresent(), System.getenv());
    }

    static Terminal of(boolean attached, Map<String, String> environment) {
        boolean interactive = attached && !"dumb".equals(environment.get("TERM"));
        return new Terminal(
                interactive,
                interactive && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** {@return the terminal that the process is attached to with its input and output, if it is} */
    static Optional<java.io.Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    /** From JDK 22 on there is a console in a pipe too, which then has a method that says so. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
