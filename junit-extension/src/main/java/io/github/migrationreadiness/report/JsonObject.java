package io.github.migrationreadiness.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of a JSON document that has to have a certain shape. */
record JsonObject(Map<?, ?> fields) {

    static JsonObject of(@Nullable Object value) throws IOException {
        return new JsonObject(require(Map.class, value, "the document"));
    }

    String text(String name) throws IOException {
        return require(String.class, fields.get(name), name);
    }

    @Nullable String textOrNull(String name) throws IOException {
        return fields.get(name) == null ? null : text(name);
    }

    long number(String name) throws IOException {
        return require(Long.class, fields.get(name), name);
    }

    boolean truth(String name) throws IOException {
        return require(Boolean.class, fields.get(name), name);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) throws IOException {
        try {
            return Enum.valueOf(type, text(name));
        } catch (IllegalArgumentException unknown) {
            throw new IOException(name + " is unknown: " + text(name), unknown);
        }
    }

    JsonObject object(String name) throws IOException {
        return new JsonObject(require(Map.class, fields.get(name), name));
    }

    Optional<JsonObject> objectIfAny(String name) throws IOException {
        return fields.get(name) == null ? Optional.empty() : Optional.of(object(name));
    }

    List<?> array(String name) throws IOException {
        return require(List.class, fields.get(name), name);
    }

    Optional<List<String>> textsIfAny(String name) throws IOException {
        if (fields.get(name) == null) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Object text : array(name)) {
            texts.add(require(String.class, text, name));
        }
        return Optional.of(texts);
    }

    private static <T> T require(Class<T> type, @Nullable Object value, String name) throws IOException {
        if (!type.isInstance(value)) {
            throw new IOException(name + " is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
        }
        return type.cast(value);
    }
}
