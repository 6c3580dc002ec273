package io.github.migrationreadiness.report;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** {@return an object with the components of a record, in which constants go by their names} */
    static Map<String, @Nullable Object> of(Record components) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (RecordComponent component : components.getClass().getRecordComponents()) {
            object.put(component.getName(), value(component, components));
        }
        return object;
    }

    private static @Nullable Object value(RecordComponent component, Record components) {
        try {
            Object value = component.getAccessor().invoke(components);
            return value instanceof Enum<?> constant ? constant.name() : value;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
