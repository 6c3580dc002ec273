package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.acceptance.Entry.Target;
import io.github.migrationreadiness.check.Acceptance;
import java.nio.file.Path;
import java.util.List;

/**
 * The file in which a team keeps the findings that it lives with.
 *
 * <pre>{@code
 * # One block a decision. Lines that begin with # are comments.
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
 * a {@code database} the block holds for every one and for the server itself, without an {@code object} for all of them.
 */
public final class AcceptanceFile {

    private AcceptanceFile() {}

    /**
     * {@return the acceptances of a file, in its order}
     *
     * @param file the file, in UTF-8
     * @throws IllegalArgumentException if there is no such file, or something in it is wrong: it tells everything that is,
     *     with its lines
     */
    public static List<Acceptance> read(Path file) {
        return read(file, file.toString());
    }

    /**
     * {@return the acceptances of a file, in its order}
     *
     * @param file the file, in UTF-8
     * @param name what messages and reports call it
     * @throws IllegalArgumentException if there is no such file, or something in it is wrong: it tells everything that is,
     *     with its lines
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
