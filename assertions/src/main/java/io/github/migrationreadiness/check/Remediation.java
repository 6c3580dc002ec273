package io.github.migrationreadiness.check;

import java.util.List;

/**
 * A way to repair one finding, in the words that fit the server at hand. The kit prints it and never runs it.
 *
 * @param kind who or what carries it out
 * @param lines one statement after the other; a command or a sentence is alone
 * @param restart whether it takes effect only after a restart of the server
 * @param authority whose rights it takes
 * @param place the database that a statement is run in
 */
public record Remediation(Kind kind, List<String> lines, boolean restart, Authority authority, Place place) {

    /** Stands in a command of the Azure CLI for the resource group, which the kit cannot know. */
    public static final String RESOURCE_GROUP = "<group>";

    /** Stands in a command of the Azure CLI for the name of the server, which the kit cannot know. */
    public static final String SERVER = "<server>";

    /**
     * Takes a copy of the lines.
     *
     * @param kind as above
     * @param lines as above
     * @param restart as above
     * @param authority as above
     * @param place as above
     */
    public Remediation {
        lines = List.copyOf(lines);
    }

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

    /** Whose rights a remediation takes. */
    public enum Authority {
        /** A superuser's, or those of the administrator that the provider has in its place. */
        ADMINISTRATOR,
        /** The object's owner's; an administrator has them too. */
        OWNER,
        /** A Microsoft Entra administrator's. */
        ENTRA_ADMINISTRATOR
    }

    /** The database that a statement is run in. */
    public enum Place {
        /** The database that was judged; any, where it was the server. */
        JUDGED,
        /** Any database, once for the server. */
        ANY,
        /** The database {@code postgres}. */
        POSTGRES,
        /** The database {@code template1}. */
        TEMPLATE1
    }

    /**
     * {@return statements to run on the given side}
     *
     * <p>A script of all of them goes on after an error and is run again when it was interrupted. So each can be run twice.
     *
     * @param side the server to run them on
     * @param statements one after the other, each with its semicolon; they become {@linkplain VisibleSql visible} in all of
     *     their characters
     */
    public static Remediation sql(Side side, List<String> statements) {
        return of(
                side == Side.SOURCE ? Kind.SOURCE_SQL : Kind.TARGET_SQL,
                statements.stream().map(VisibleSql::of).toList());
    }

    /**
     * {@return statements to run on the given side}
     *
     * @param side the server to run them on
     * @param statements one after the other, each with its semicolon
     * @see #sql(Side, List)
     */
    public static Remediation sql(Side side, String... statements) {
        return sql(side, List.of(statements));
    }

    /**
     * {@return a command of the Azure CLI}
     *
     * @param command the command, quoted as a shell needs it, with {@link #RESOURCE_GROUP} and {@link #SERVER} for what it is
     *     run on
     */
    public static Remediation azureCli(String command) {
        return of(Kind.AZURE_CLI, List.of(command));
    }

    /**
     * {@return a change that is made outside SQL}
     *
     * @param sentence what to change and where
     */
    public static Remediation manual(String sentence) {
        return of(Kind.MANUAL, List.of(sentence));
    }

    /** {@return the same remediation, marked to need a restart} */
    public Remediation thenRestart() {
        return new Remediation(kind, lines, true, authority, place);
    }

    /** {@return the same remediation, for the object's owner to carry out} */
    public Remediation byOwner() {
        return by(Authority.OWNER);
    }

    /**
     * {@return the same remediation, for others to carry out}
     *
     * @param authority whose rights it takes
     */
    public Remediation by(Authority authority) {
        return new Remediation(kind, lines, restart, authority, place);
    }

    /**
     * {@return the same remediation, to be run elsewhere}
     *
     * @param place the database to run it in
     */
    public Remediation in(Place place) {
        return new Remediation(kind, lines, restart, authority, place);
    }

    private static Remediation of(Kind kind, List<String> lines) {
        return new Remediation(kind, lines, false, Authority.ADMINISTRATOR, Place.JUDGED);
    }

    /** {@return all of it in one line} */
    public String text() {
        return String.join(" ", lines);
    }

    /** {@return whether the object in the way is gone when it has been carried out} */
    public boolean isDrop() {
        return lines.get(0).startsWith("DROP ");
    }

    @Override
    public String toString() {
        return restart ? text() + " (then restart)" : text();
    }
}
