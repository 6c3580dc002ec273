package io.github.migrationreadiness.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One of several constants, written in lower case with dashes. */
record Choice<E extends Enum<E>>(List<E> constants) implements Format<E> {

    static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        return of(EnumSet.allOf(type));
    }

    static <E extends Enum<E>> Choice<E> of(Set<E> constants) {
        return new Choice<>(List.copyOf(EnumSet.copyOf(constants)));
    }

    static String write(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E parse(String text) {
        return constants.stream()
                .filter(constant -> write(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException("no such choice"));
    }

    @Override
    public String allowed() {
        return EnumWords.or(constants.stream().map(Choice::write).toList());
    }
}
