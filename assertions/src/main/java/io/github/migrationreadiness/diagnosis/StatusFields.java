package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.document.JsonNode;
import io.github.migrationreadiness.redaction.Redaction;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of an object by their names in the REST specification, whoever printed it: under {@code properties} or beside
 * it, and as PowerShell writes names, in {@code PascalCase}, in the singular ({@code MigrationStatusDetail}) and joined
 * with those of the objects around ({@code CurrentStatusState}, {@code ValidationDetailStatus}).
 *
 * <p>Texts come without secrets.
 *
 * @param node the object
 */
record StatusFields(JsonNode node) {

    /** {@return what stands at the end of a path} */
    JsonNode at(String... path) {
        return Stream.of(node.get("properties"), lenient(node, "properties"), node)
                .flatMap(root -> Stream.concat(Stream.of(nested(root, path)), joined(root, path)))
                .filter(found -> !found.isNothing())
                .findFirst()
                .orElse(JsonNode.nothing());
    }

    Optional<String> text(String... path) {
        return at(path).text().map(Redaction::of);
    }

    Optional<Long> number(String... path) {
        return text(path)
                .filter(text -> text.matches("-?\\d{1,18}(\\.0+)?"))
                .map(text -> Long.valueOf(text.split("\\.", 2)[0]));
    }

    Optional<Boolean> truth(String... path) {
        return text(path)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("true|false"))
                .map(Boolean::valueOf);
    }

    /** {@return a point in time; the year 1, by which the services say that there is none, is none} */
    Optional<Instant> time(String... path) {
        return text(path)
                .flatMap(StatusFields::instant)
                .filter(time -> time.atOffset(ZoneOffset.UTC).getYear() > 1);
    }

    /** {@return the elements of an array, or the one value in its place, without blank ones} */
    List<String> texts(String... path) {
        JsonNode found = at(path);
        return Stream.concat(
                        found.text().stream(), found.elements().stream().flatMap(element -> element.text().stream()))
                .map(Redaction::of)
                .toList();
    }

    List<StatusFields> objects(String... path) {
        return at(path).elements().stream().map(StatusFields::new).toList();
    }

    /** {@return every text in it that stands under a name with the word error} */
    Stream<String> errors() {
        return Stream.concat(
                node.elements().stream().flatMap(element -> new StatusFields(element).errors()),
                node.fields().stream()
                        .flatMap(field -> comparable(field.getKey()).contains("error")
                                ? told(field.getValue())
                                : new StatusFields(field.getValue()).errors()));
    }

    /** An error that is an object says what it is in its message; numbers beside it only count. */
    private static Stream<String> told(JsonNode error) {
        Stream<String> itself =
                error.value() instanceof String ? error.text().map(Redaction::of).stream() : Stream.empty();
        Stream<String> parts = Stream.concat(error.elements().stream(), Stream.of(lenient(error, "message")))
                .filter(part -> !part.isNothing())
                .flatMap(StatusFields::told);
        return Stream.concat(itself, parts);
    }

    boolean has(String... names) {
        return Arrays.stream(names).anyMatch(name -> !at(name).isNothing());
    }

    private static JsonNode nested(JsonNode root, String... path) {
        return Stream.of(path).reduce(root, StatusFields::lenient, (first, second) -> second);
    }

    private static Stream<JsonNode> joined(JsonNode root, String... path) {
        return IntStream.range(0, path.length - 1)
                .mapToObj(from -> String.join("", Arrays.asList(path).subList(from, path.length)))
                .map(name -> lenient(root, name));
    }

    private static JsonNode lenient(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (!exact.isNothing()) {
            return exact;
        }
        String wanted = comparable(name);
        return object.fields().stream()
                .filter(field -> comparable(field.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(exact);
    }

    /** Without any s, because what is a plural in the middle of a joined name is not told from what is none. */
    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT).replace("s", "");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException other) {
            return utc(text);
        }
    }

    /** The older tools leave the zone out and mean UTC. */
    private static Optional<Instant> utc(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text + "Z").toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
