package io.github.migrationreadiness.console;

import java.util.Map;

/**
 * What the output can do.
 *
 * @param interactive whether somebody watches it, so that a line can be written over
 * @param coloured whether it shows colours
 */
record Terminal(boolean interactive, boolean coloured) {

    static Terminal ofProcess() {
        return of(isAttached(), System.getenv());
    }

    static Terminal of(boolean attached, Map<String, String> environment) {
        boolean interactive = attached && !"dumb".equals(environment.get("TERM"));
        return new Terminal(
                interactive, interactive && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** From JDK 22 on there is a console in a pipe too, which then has a method that says so. */
    private static boolean isAttached() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
