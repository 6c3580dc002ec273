package io.github.migrationreadiness.server;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a row a record, whose components have the names of the columns: {@code ofServer} is column {@code of_server}. */
public final class RecordReader<T> implements RowReader<T> {

    private static final List<Class<?>> TYPES = List.of(String.class, boolean.class, long.class, List.class);

    private final Constructor<T> constructor;
    private final List<Column> columns;

    private record Column(String name, Class<?> type, boolean optional) {

        static Column of(RecordComponent component) {
            if (!TYPES.contains(component.getType())) {
                throw new IllegalArgumentException(
                        component + " has a type that no column is read as; give a RowReader");
            }
            return new Column(
                    component.getName().replaceAll("(?=\\p{Upper})", "_").toLowerCase(Locale.ROOT),
                    component.getType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable Object in(Row row) throws SQLException {
            if (type == boolean.class) {
                return row.flag(name);
            }
            if (type == long.class) {
                return row.number(name);
            }
            if (type == List.class) {
                return row.texts(name);
            }
            return optional ? row.optionalText(name) : row.text(name);
        }
    }

    /**
     * Reads components that are texts, which may be {@code @Nullable}, truth values, whole numbers and lists of texts.
     *
     * @param type the record that a row becomes
     */
    public RecordReader(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        columns = Arrays.stream(components).map(Column::of).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record has a constructor for its components", impossible);
        }
        constructor.setAccessible(true);
    }

    @Override
    public T read(Row row) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).in(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("No " + constructor.getDeclaringClass() + " can be made of a row", refused);
        }
    }
}
