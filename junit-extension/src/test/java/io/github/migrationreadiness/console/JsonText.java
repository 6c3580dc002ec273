package io.github.migrationreadiness.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON far enough to compare it. */
final class JsonText {

    private JsonText() {}

    /** {@return the texts of all fields with a name, anywhere in a document that has to be well-formed} */
    static List<String> values(String document, String field) {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals(field)) {
                    parser.nextToken();
                    values.add(parser.getText());
                }
            }
        } catch (IOException malformed) {
            throw new UncheckedIOException(document, malformed);
        }
        return values;
    }
}
