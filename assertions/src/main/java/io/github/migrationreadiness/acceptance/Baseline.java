package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.acceptance.Entry.Target;
import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.NamePattern;
import io.github.migrationreadiness.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The known findings of a team, so that only new findings fail. The kit writes the file, and the team keeps it under
 * version control: the same findings give the same file.
 *
 * @param findings the known findings, in the order of the file
 */
public record Baseline(SortedSet<KnownFinding> findings) {

    private static final String HEAD = """
            # Baseline of the readiness suite: what was found when it was recorded. Only what is not in here fails.
            # Written by readiness.baseline=record. Keep it under version control, and let it become smaller.
            """;

    /**
     * Takes a copy.
     *
     * @param findings as above
     */
    public Baseline {
        findings = new TreeSet<>(findings);
    }

    /**
     * {@return the baseline of some findings}
     *
     * @param findings the findings in any order
     */
    public static Baseline of(Collection<KnownFinding> findings) {
        return new Baseline(new TreeSet<>(findings));
    }

    /**
     * {@return the baseline of a file}
     *
     * @param file the file, in UTF-8
     * @param name the name of the file in messages
     * @throws IllegalArgumentException if the file does not exist or is invalid; the message lists every problem with its
     *     line
     */
    public static Baseline read(Path file, String name) {
        return of(EntryReader.read(file, Dialect.BASELINE, new Faults(name)).stream()
                .map(entry -> known(entry.target()))
                .toList());
    }

    /**
     * Writes the file atomically, and not through a symbolic link.
     *
     * @param file the file; its folder is created if it does not exist
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        WholeFile.write(file, text());
    }

    /** {@return the text of the file} */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD);
        String head = "";
        for (KnownFinding finding : findings) {
            String own = "\n[" + finding.code() + "]\ndatabase = " + NamePattern.exactly(finding.database()) + "\n";
            text.append(own.equals(head) ? "" : own)
                    .append("object = ")
                    .append(NamePattern.exactly(finding.object()))
                    .append('\n');
            head = own;
        }
        return text.toString();
    }

    /**
     * {@return the acceptances of all known findings}
     *
     * @param origin the place of the baseline
     */
    public List<Acceptance> acceptances(String origin) {
        return findings.stream().map(finding -> finding.acceptance(origin)).toList();
    }

    private static KnownFinding known(Target target) {
        return new KnownFinding(target.code(), only(target.database()), only(target.object()));
    }

    private static String only(NamePattern exact) {
        return exact.parts().get(0);
    }
}
