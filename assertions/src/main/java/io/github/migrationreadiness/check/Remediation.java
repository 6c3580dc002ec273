package io.github.migrationreadiness.check;

/**
 * A way to repair one finding, in the words that fit the server at hand. The kit prints it and never runs it.
 *
 * @param kind who or what carries it out
 * @param text a statement, a command or a sentence
 * @param restart whether it takes effect only after a restart of the server
 */
public record Remediation(Kind kind, String text, boolean restart) {

    /** Who or what carries a remediation out. */
    public enum Kind {
        /** A statement to run on the source. */
        SOURCE_SQL,
        /** A statement to run on the target. */
        TARGET_SQL,
        /** A command of the Azure CLI. */
        AZURE_CLI,
        /** A change outside SQL, such as a parameter group, a flag or a firewall rule. */
        MANUAL
    }

    /**
     * {@return a statement to run on the given side}
     *
     * @param side the server to run it on
     * @param statement the statement
     */
    public static Remediation sql(Side side, String statement) {
        return new Remediation(side == Side.SOURCE ? Kind.SOURCE_SQL : Kind.TARGET_SQL, statement, false);
    }

    /**
     * {@return a command of the Azure CLI}
     *
     * @param command the command
     */
    public static Remediation azureCli(String command) {
        return new Remediation(Kind.AZURE_CLI, command, false);
    }

    /**
     * {@return a change that is made outside SQL}
     *
     * @param sentence what to change and where
     */
    public static Remediation manual(String sentence) {
        return new Remediation(Kind.MANUAL, sentence, false);
    }

    /** {@return the same remediation, marked to need a restart} */
    public Remediation thenRestart() {
        return new Remediation(kind, text, true);
    }

    @Override
    public String toString() {
        return restart ? text + " (then restart)" : text;
    }
}
