package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.NamePattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An acceptance as somebody has written it, in a file or elsewhere.
 *
 * @param code the code of the error
 * @param database the pattern of the database
 * @param object the pattern of the object
 * @param owner who answers for it
 * @param expires the last day on which it holds
 * @param reason why it is accepted
 */
public record WrittenAcceptance(
        String code, String database, String object, String owner, String expires, String reason) {

    /** {@return what is wrong with it, and what is allowed, one line each} */
    public List<String> problems() {
        return Stream.concat(
                        Codes.problem(code).stream(),
                        Arrays.stream(Key.values()).flatMap(key -> key.problem(value(key)).stream()))
                .toList();
    }

    /**
     * {@return what it means}
     *
     * @param origin where it stands
     * @throws IllegalArgumentException if there are {@link #problems()}
     */
    public Acceptance read(String origin) {
        if (!problems().isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems()));
        }
        return new Acceptance(
                code,
                NamePattern.of(database),
                NamePattern.of(object),
                owner,
                reason,
                Key.date(expires).orElseThrow(),
                origin);
    }

    private String value(Key key) {
        return switch (key) {
            case DATABASE -> database;
            case OBJECT -> object;
            case OWNER -> owner;
            case EXPIRES -> expires;
            case REASON -> reason;
        };
    }
}
