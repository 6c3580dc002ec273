package io.github.migrationreadiness.acceptance;

import static java.util.stream.Collectors.toMap;

import io.github.migrationreadiness.acceptance.Block.Line;
import io.github.migrationreadiness.acceptance.Entry.Target;
import io.github.migrationreadiness.check.NamePattern;
import io.github.migrationreadiness.check.Shown;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the entries of a file, and everything that is wrong with them. */
final class EntryReader {

    private final Dialect dialect;
    private final Faults faults;
    private final Map<Target, Entry> known = new HashMap<>();

    private EntryReader(Dialect dialect, Faults faults) {
        this.dialect = dialect;
        this.faults = faults;
    }

    /** {@return the entries of a file without faults} */
    static List<Entry> read(Path file, Dialect dialect, Faults faults) {
        EntryReader reader = new EntryReader(dialect, faults);
        List<Entry> entries = Blocks.of(TextFile.read(file, faults.file()), faults).stream()
                .flatMap(block -> reader.read(block).stream())
                .toList();
        faults.throwIfAny();
        return entries;
    }

    private List<Entry> read(Block block) {
        dialect.problem(block.code()).ifPresent(problem -> faults.add(block.number(), problem));
        block.lines().forEach(this::check);
        dialect.single().forEach(key -> refuseSecond(block.all(key)));
        dialect.required().stream()
                .filter(key -> block.all(key).isEmpty())
                .forEach(key -> faults.add(block.number(), "has no " + key + key.allowed()));
        List<Entry> entries = entries(block);
        entries.forEach(this::refuseRepeated);
        return entries;
    }

    private void check(Line line) {
        Key.of(line.key())
                .filter(dialect.keys()::contains)
                .ifPresentOrElse(
                        key -> check(line, key),
                        () -> faults.add(
                                line.number(),
                                "there is no key " + Shown.quoted(line.key()) + "; allowed are " + dialect.allowed()));
    }

    private void check(Line line, Key key) {
        key.problem(line.value())
                .or(() -> inexact(line.value()).map(fault -> key.complaint(line.value(), fault)))
                .ifPresent(problem -> faults.add(line.number(), problem));
    }

    private Optional<String> inexact(String value) {
        return dialect.exact() && !NamePattern.of(value).isExact()
                ? Optional.of("is a pattern, and a baseline names what was found; a * of the name is written \\*")
                : Optional.empty();
    }

    private void refuseSecond(List<Line> lines) {
        lines.stream()
                .skip(1)
                .forEach(line -> faults.add(
                        line.number(),
                        line.key() + " is there already, in line "
                                + lines.get(0).number() + " of the same block"));
    }

    /** Malformed lines have been reported already and give no entry. */
    private static List<Entry> entries(Block block) {
        NamePattern database = Key.pattern(block.value(Key.DATABASE, "*")).orElse(NamePattern.ANY);
        Map<Key, String> words = List.of(Key.OWNER, Key.EXPIRES, Key.REASON).stream()
                .collect(toMap(key -> key, key -> block.value(key, "")));
        return block.objects().stream()
                .flatMap(line -> Key.pattern(line.value())
                        .map(object -> new Target(block.code(), database, object))
                        .map(target -> new Entry(line.number(), target, words))
                        .stream())
                .toList();
    }

    private void refuseRepeated(Entry entry) {
        Entry first = known.putIfAbsent(entry.target(), entry);
        if (first != null) {
            faults.add(entry.line(), entry.repeats(first));
        }
    }
}
