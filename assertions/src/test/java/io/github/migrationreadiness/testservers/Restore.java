package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A restore of a plain dump with PostgreSQL's own clients, which goes on after an error.
 *
 * @param refused what the server refused, in the order of the dump
 */
public record Restore(List<RefusedEntry> refused) {

    /** The line of a script on which the refused statement ends, the SQLSTATE and the message. */
    private static final Pattern ERROR =
            Pattern.compile("^psql:.*:(\\d+): ERROR: {2}(\\w{5}): (.*)$", Pattern.MULTILINE);

    private static final Pattern ENTRY =
            Pattern.compile("-- (?:Data for )?Name: (.*); Type: (.*); Schema: .*; Owner:.*");

    /**
     * Dumps a database as superuser and restores it into another one.
     *
     * @param clients the programs to do it with
     * @param source the database to dump
     * @param target an empty database of the login
     * @param login restores the dump
     * @param options further options of {@code pg_dump}
     */
    public static Restore of(
            PostgresClients clients, TestDatabase source, TestDatabase target, String login, String... options) {
        try {
            Path dump = Files.createTempFile("dump", ".sql");
            List<String> written = Stream.concat(Stream.of("-f", dump.toString()), Stream.of(options))
                    .toList();
            clients.command("pg_dump", source, TestServer.SUPERUSER, written).succeed();
            List<String> read = List.of("-X", "-q", "-v", "VERBOSITY=verbose", "-f", dump.toString());
            String output = clients.command("psql", target, login, read).run().output();
            Restore restore = new Restore(refused(Files.readAllLines(dump), output));
            Files.delete(dump);
            return restore;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what was refused for reasons of its own, and not because it needs what was refused before} */
    public List<RefusedEntry> roots() {
        return refused.stream().filter(Predicate.not(this::follows)).toList();
    }

    private boolean follows(RefusedEntry entry) {
        return refused.stream().takeWhile(earlier -> !earlier.equals(entry)).anyMatch(entry::misses);
    }

    /** What stands before the first entry are the dump's own settings, which another major may not know. */
    private static List<RefusedEntry> refused(List<String> dump, String output) {
        return ERROR.matcher(output)
                .results()
                .flatMap(error -> entryAbove(dump, Integer.parseInt(error.group(1)))
                        .map(entry -> new RefusedEntry(entry.group(2), entry.group(1), error.group(2), error.group(3))))
                .filter(Predicate.not(RefusedEntry::isOfPublicSchema))
                .toList();
    }

    private static Stream<Matcher> entryAbove(List<String> dump, int line) {
        return Stream.iterate(line - 1, above -> above >= 0, above -> above - 1)
                .map(above -> ENTRY.matcher(dump.get(above)))
                .filter(Matcher::matches)
                .limit(1);
    }
}
