package io.github.migrationreadiness.sqlserver.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * By which rule a database compares the names of its objects. The migration's own rule is not documented; here, what the target
 * would find by a name is the same object. Accents, width and kana always tell names apart.
 *
 * @param ignoresCase whether case does not
 */
record NameRule(boolean ignoresCase) {

    static NameRule of(String collation) {
        return new NameRule(collation.toUpperCase(Locale.ROOT).contains("_CI_"));
    }

    /**
     * {@return for each object of the source that has one, its counterpart on the target; no two have the same}
     *
     * @param sources the objects of the source
     * @param targets the objects of the target
     * @param name the qualified name of an object
     */
    <T> Map<T, T> counterparts(List<T> sources, List<T> targets, Function<T, List<String>> name) {
        Map<T, T> found = new LinkedHashMap<>();
        match(sources, targets, name, found);
        if (ignoresCase) {
            match(sources, targets, name.andThen(NameRule::folded), found);
        }
        return found;
    }

    private static <T> void match(List<T> sources, List<T> targets, Function<T, List<String>> name, Map<T, T> found) {
        Set<T> taken = new HashSet<>(found.values());
        Map<List<String>, T> free = new HashMap<>();
        targets.stream().filter(it -> !taken.contains(it)).forEach(it -> free.putIfAbsent(name.apply(it), it));
        for (T source : sources) {
            T counterpart = found.containsKey(source) ? null : free.remove(name.apply(source));
            if (counterpart != null) {
                found.put(source, counterpart);
            }
        }
    }

    private static List<String> folded(List<String> name) {
        return name.stream().map(NameRule::folded).toList();
    }

    /** By characters, so that no name changes its length: ß is not SS. */
    private static String folded(String name) {
        return name.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
