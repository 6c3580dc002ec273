package io.github.migrationreadiness.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the name that a mistyped one was meant to be. */
public final class Nearest {

    /** Enough for a forgotten dash, another case or "username"; more would be a guess. */
    private static final int FARTHEST = 4;

    private Nearest() {}

    /**
     * {@return the name that was meant; empty where none is near}
     *
     * @param name the name that does not exist, of any length
     * @param known the names that do
     */
    public static Optional<String> to(String name, List<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= FARTHEST)
                .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= FARTHEST)
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))));
    }

    /** {@return how many characters have to be put in, taken out or replaced} */
    static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
