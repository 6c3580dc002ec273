package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.NamePattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An acceptance before validation, from a file or elsewhere.
 *
 * @param code the code of the error
 * @param database the pattern of the database
 * @param object the pattern of the object
 * @param owner the person or team responsible
 * @param expires the last day on which it is valid
 * @param reason the reason for the acceptance
 */
public record WrittenAcceptance(
        String code, String database, String object, String owner, String expires, String reason) {

    /** {@return its problems with the allowed values, one line each} */
    public List<String> problems() {
        return Stream.concat(
                        Codes.problem(code).stream(),
                        Arrays.stream(Key.values()).flatMap(key -> key.problem(value(key)).stream()))
                .toList();
    }

    /**
     * {@return the validated acceptance}
     *
     * @param origin its place
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
