package io.github.migrationreadiness.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document, or the absence of one: asking an absent value gives nothing and never fails.
 *
 * @param value a map, a list, a text, a number, a truth value, or {@code null} where there is nothing
 */
public record JsonNode(@Nullable Object value) {

    private static final JsonNode NOTHING = new JsonNode(null);
    /** No document is nearly as deep, and the stack of a thread takes it. */
    private static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * {@return the value that a text consists of}
     *
     * @param json the whole document
     * @throws MalformedDocumentException if it is empty or no JSON; the message names line and column
     */
    public static JsonNode parse(String json) {
        String text = withoutMark(json);
        if (text.isBlank()) {
            throw new MalformedDocumentException("The document is empty; JSON was expected");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return onlyValue(parser);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed.getLocation(), malformed.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@return the absence of a value} */
    public static JsonNode nothing() {
        return NOTHING;
    }

    /**
     * {@return what stands under a name; nothing where this is no object or has no such field}
     *
     * @param name the exact name of the field
     */
    public JsonNode get(String name) {
        return value instanceof Map<?, ?> object ? new JsonNode(object.get(name)) : NOTHING;
    }

    /**
     * {@return what stands at the end of a path of names}
     *
     * @param names the exact names of the fields, from the outside in
     */
    public JsonNode at(String... names) {
        return Stream.of(names).reduce(this, JsonNode::get, (first, second) -> second);
    }

    /** {@return its elements; none where this is no array} */
    public List<JsonNode> elements() {
        return value instanceof List<?> list ? list.stream().map(JsonNode::new).toList() : List.of();
    }

    /** {@return its fields in their order; none where this is no object} */
    public List<Map.Entry<String, JsonNode>> fields() {
        return value instanceof Map<?, ?> object
                ? object.entrySet().stream()
                        .map(field -> Map.entry(String.valueOf(field.getKey()), new JsonNode(field.getValue())))
                        .toList()
                : List.of();
    }

    /** {@return a text, a number or a truth value as text; nothing for others and for blank texts} */
    public Optional<String> text() {
        return isScalar() ? Optional.of(String.valueOf(value)).filter(text -> !text.isBlank()) : Optional.empty();
    }

    /** {@return whether there is nothing, which null counts as} */
    public boolean isNothing() {
        return value == null;
    }

    private boolean isScalar() {
        return value != null && !(value instanceof Map) && !(value instanceof List);
    }

    private static JsonNode onlyValue(JsonParser parser) throws IOException {
        JsonNode node = new JsonNode(JsonTree.next(parser));
        if (parser.nextToken() != null) {
            throw malformed(parser.currentTokenLocation(), "Something follows the end of the document");
        }
        return node;
    }

    /** PowerShell and Windows editors put one in front, which no parser takes for a blank. */
    private static String withoutMark(String json) {
        return !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK ? json.substring(1) : json;
    }

    /** The parser quotes the word that it stumbled over, which may be a password that lacks its quotes. */
    private static String withoutQuotations(@Nullable String why) {
        return String.valueOf(why).replaceAll("(?s)token '.*?': was", "token: was");
    }

    private static MalformedDocumentException malformed(@Nullable JsonLocation place, @Nullable String why) {
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new MalformedDocumentException("The document is no JSON" + where + ": " + withoutQuotations(why));
    }
}
