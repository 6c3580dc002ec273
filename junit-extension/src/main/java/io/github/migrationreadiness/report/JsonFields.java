package io.github.migrationreadiness.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** An object of a JSON document whose fields keep their order, so that two runs can be compared. */
final class JsonFields {

    private JsonFields() {}

    @SafeVarargs
    static Map<String, Object> of(Map.Entry<String, ?>... fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<String, ?> field : fields) {
            object.put(field.getKey(), field.getValue());
        }
        return object;
    }
}
