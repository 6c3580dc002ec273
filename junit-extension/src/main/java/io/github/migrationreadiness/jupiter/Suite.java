package io.github.migrationreadiness.jupiter;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.github.migrationreadiness.config.ExplicitSettings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A test class as every {@link MigrationReadiness} around it describes it: those of the class itself, of its superclasses
 * and interfaces, and of the classes around it. Of each value the nearest one counts.
 */
final class Suite {

    private Suite() {}

    /** {@return what a builder says, and the annotations of a class where it says nothing} */
    static ExplicitSettings settings(Class<?> testClass, ExplicitSettings builder) {
        List<Declaration> declarations = Stream.concat(
                        Stream.of(Declaration.by(builder)),
                        Hierarchy.enclosing(testClass).flatMap(type -> declarationsOf(type).stream()))
                .toList();
        requireOneMode(Stream.concat(Stream.of(Declaration.by(builder)), declarationsOf(testClass).stream())
                .toList());
        return new ExplicitSettings(
                places(declarations),
                merged(declarations),
                builder.supplied(),
                builder.suppliedOfSqlServer(),
                builder.passwords());
    }

    private static List<Declaration> declarationsOf(Class<?> type) {
        return Hierarchy.types(type).stream()
                .flatMap(part -> Declaration.on(part).stream())
                .toList();
    }

    /** A ready-made suite is for its mode: in another one its tests would not matter, or matter without being there. */
    private static void requireOneMode(List<Declaration> ofClass) {
        Map<String, String> placesByMode = Stream.concat(
                        withMode(ofClass, declaration -> !declaration.ofInterface())
                                .limit(1),
                        withMode(ofClass, Declaration::ofInterface))
                .collect(toMap(
                        declaration -> declaration.mode().orElseThrow(),
                        Declaration::place,
                        (nearest, further) -> nearest,
                        LinkedHashMap::new));
        if (placesByMode.size() > 1) {
            throw new ExtensionConfigurationException(placesByMode.entrySet().stream()
                    .map(entry -> entry.getValue() + " says mode " + entry.getKey())
                    .collect(joining(", but ")));
        }
    }

    private static Stream<Declaration> withMode(List<Declaration> declarations, Predicate<Declaration> which) {
        return declarations.stream()
                .filter(which)
                .filter(declaration -> declaration.mode().isPresent());
    }

    private static Map<String, String> merged(List<Declaration> nearestFirst) {
        Map<String, String> merged = new LinkedHashMap<>();
        nearestFirst.forEach(declaration -> declaration.properties().forEach(merged::putIfAbsent));
        return merged;
    }

    /** {@return those that have a say, for whoever has to look for a wrong value} */
    private static String places(List<Declaration> nearestFirst) {
        Set<String> places = new LinkedHashSet<>();
        nearestFirst.stream()
                .filter(declaration -> !declaration.properties().isEmpty())
                .forEach(declaration -> places.add(declaration.place()));
        return places.isEmpty() ? ExplicitSettings.none().origin() : String.join(" or ", places);
    }
}
