package io.github.migrationreadiness.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Several of the constants of a choice, with commas between them. */
record Choices<E extends Enum<E>>(Choice<E> choice) implements Format<Set<E>> {

    @Override
    public Set<E> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(item -> choice.parse(item.strip()))
                .collect(Collectors.toCollection(
                        () -> EnumSet.noneOf(choice.constants().get(0).getDeclaringClass())));
    }

    @Override
    public String allowed() {
        return "a list of " + choice.allowed() + ", with commas between them";
    }
}
