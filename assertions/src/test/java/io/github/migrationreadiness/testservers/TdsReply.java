package io.github.migrationreadiness.testservers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a {@link TdsServer} does about one statement. */
public sealed interface TdsReply {

    /** {@return rows of no columns that anybody reads} */
    static Rows nothing() {
        return columns("nothing");
    }

    /** {@return no rows yet} */
    static Rows columns(String... names) {
        return new Rows(List.of(names), List.of());
    }

    /** {@return a refusal, with which the whole string of statements ends} */
    static TdsReply error(int number, String message) {
        return new Failure(number, message);
    }

    /** {@return no answer at all, until the client calls it off} */
    static TdsReply silence() {
        return new Silence();
    }

    /** {@return the start of an answer, and the end of the connection} */
    static TdsReply lostConnection() {
        return new LostConnection();
    }

    /** {@return the end of a statement without rows} */
    static TdsReply done() {
        return new Done();
    }

    /**
     * Rows, whose types follow from their values.
     *
     * @param names the names of the columns
     * @param rows the values
     */
    record Rows(List<String> names, List<List<@Nullable Object>> rows) implements TdsReply {

        /** {@return these rows and one more} */
        public Rows row(@Nullable Object... values) {
            List<List<@Nullable Object>> more = new ArrayList<>(rows);
            more.add(Arrays.asList(values));
            return new Rows(names, more);
        }

        List<Class<?>> types() {
            return IntStream.range(0, names.size())
                    .<Class<?>>mapToObj(this::type)
                    .toList();
        }

        private Class<?> type(int column) {
            return rows.stream()
                    .map(row -> row.get(column))
                    .filter(Objects::nonNull)
                    .<Class<?>>map(Object::getClass)
                    .findFirst()
                    .orElse(String.class);
        }
    }

    /** See {@link #error}. */
    record Failure(int number, String message) implements TdsReply {}

    /** See {@link #silence}. */
    record Silence() implements TdsReply {}

    /** See {@link #lostConnection}. */
    record LostConnection() implements TdsReply {}

    /** See {@link #done}. */
    record Done() implements TdsReply {}
}
