package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.acceptance.Entry.Target;
import io.github.migrationreadiness.check.Acceptance;
import java.nio.file.Path;
import java.util.List;

/**
 * The file that lists the findings that a team accepts.
 *
 * <pre>{@code
 * # One block per decision. Lines that begin with # are comments.
 * [603409]
 * database = orders
 * object   = cast (text AS integer)
 * object   = cast (legacy.* AS *)
 * owner    = Jane Doe
 * expires  = 2027-01-31
 * reason   = created again after the migration by V42__casts.sql
 * }</pre>
 *
 * <p>A {@code database} or {@code object} is a {@linkplain io.github.migrationreadiness.check.NamePattern pattern}. Without
 * a {@code database} the block applies to every database and to the server, without an {@code object} to all objects.
 */
public final class AcceptanceFile {

    private AcceptanceFile() {}

    /**
     * {@return the acceptances of a file, in its order}
     *
     * @param file the file, in UTF-8
     * @throws IllegalArgumentException if the file does not exist or is invalid; the message lists every problem with its
     *     line
     */
    public static List<Acceptance> read(Path file) {
        return read(file, file.toString());
    }

    /**
     * {@return the acceptances of a file, in its order}
     *
     * @param file the file, in UTF-8
     * @param name the name of the file in messages and reports
     * @throws IllegalArgumentException if the file does not exist or is invalid; the message lists every problem with its
     *     line
     */
    public static List<Acceptance> read(Path file, String name) {
        Faults faults = new Faults(name);
        return EntryReader.read(file, Dialect.ACCEPTANCES, faults).stream()
                .map(entry -> acceptance(entry, faults.place(entry.line())))
                .toList();
    }

    private static Acceptance acceptance(Entry entry, String place) {
        Target target = entry.target();
        return new Acceptance(
                target.code(),
                target.database(),
                target.object(),
                entry.word(Key.OWNER),
                entry.word(Key.REASON),
                Key.date(entry.word(Key.EXPIRES)).orElseThrow(),
                place);
    }
}
