package io.github.migrationreadiness.jupiter;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a test class consists of, nearest first. */
final class Hierarchy {

    private Hierarchy() {}

    /** {@return a class and, where it is an inner one, the classes around it} */
    static Stream<Class<?>> enclosing(Class<?> testClass) {
        return Stream.iterate(testClass, Objects::nonNull, Hierarchy::around);
    }

    private static @Nullable Class<?> around(Class<?> type) {
        return Modifier.isStatic(type.getModifiers()) ? null : type.getEnclosingClass();
    }

    /** {@return a class with its superclasses, each followed by its interfaces and theirs} */
    static List<Class<?>> types(Class<?> testClass) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> type = testClass; type != null; type = type.getSuperclass()) {
            types.add(type);
            addInterfaces(type, types);
        }
        return List.copyOf(types);
    }

    /** Level by level: an interface comes before those that it extends. */
    private static void addInterfaces(Class<?> type, Set<Class<?>> types) {
        for (List<Class<?>> level = List.of(type.getInterfaces()); !level.isEmpty(); level = above(level)) {
            types.addAll(level);
        }
    }

    private static List<Class<?>> above(List<Class<?>> level) {
        List<Class<?>> above = new ArrayList<>();
        level.forEach(type -> above.addAll(Arrays.asList(type.getInterfaces())));
        return above;
    }
}
