package io.github.migrationreadiness.check;

/** Writes a number and what it counts, such as {@code 1 table} or {@code 2 tables}. */
public final class Counted {

    private Counted() {}

    /**
     * {@return the number and the noun, in the plural unless there is one}
     *
     * @param number how many
     * @param noun what is counted, in the singular; its plural ends in s
     */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
