package io.github.migrationreadiness.config;

import java.util.function.Function;
import java.util.regex.Pattern;

/** Text that has to look like something, and what is made of it. */
record Text<T>(Pattern pattern, Function<String, T> meaning, String allowed) implements Format<T> {

    static Text<String> any(String allowed) {
        return new Text<>(Pattern.compile(".+", Pattern.DOTALL), text -> text, allowed);
    }

    static Text<String> like(String pattern, String allowed) {
        return new Text<>(Pattern.compile(pattern), text -> text, allowed);
    }

    static Text<Boolean> trueOrFalse() {
        return new Text<>(Pattern.compile("true|false"), Boolean::valueOf, "true or false");
    }

    static Text<Integer> count() {
        return new Text<>(
                Pattern.compile("[1-9]\\d{0,8}"),
                Integer::valueOf,
                "a whole number of at least 1, of at most 9 digits");
    }

    static Text<Long> storage() {
        return new Text<>(Pattern.compile("[1-9]\\d{0,5} ?[GT]iB"), Text::bytes, "a size such as 128GiB or 2TiB");
    }

    private static long bytes(String size) {
        long number = Long.parseLong(size.replaceAll("\\D", ""));
        return number << (size.endsWith("GiB") ? 30 : 40);
    }

    @Override
    public T parse(String text) {
        if (!pattern.matcher(text).matches()) {
            throw new RefusedException("not allowed");
        }
        return meaning.apply(text);
    }
}
