package io.github.migrationreadiness.server;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes a row a record, whose components have the names of the columns: {@code ofServer} is column {@code of_server}. */
public final class RecordReader<T> implements RowReader<T> {

    private static final Map<Class<?>, ColumnReader> TYPES = Map.of(
            String.class, Row::text,
            boolean.class, Row::flag,
            long.class, Row::number,
            List.class, Row::texts,
            Optional.class, Row::optionalFlag,
            OptionalInt.class, Row::optionalNumber,
            BigDecimal.class, Row::decimal);

    private final Constructor<T> constructor;
    private final List<ComponentReader> components;

    /** Reads one component. */
    @FunctionalInterface
    private interface ComponentReader {
        @Nullable Object read(Row row) throws SQLException;
    }

    /** Reads a column by its name. */
    @FunctionalInterface
    private interface ColumnReader {
        @Nullable Object read(Row row, String column) throws SQLException;
    }

    /**
     * Reads components that are texts, which may be {@code @Nullable}, truth values, whole and decimal numbers, lists of texts,
     * and records of further columns of the row.
     *
     * @param type the record that a row becomes
     */
    public RecordReader(Class<T> type) {
        RecordComponent[] found = type.getRecordComponents();
        components = Arrays.stream(found).map(RecordReader::of).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(found).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record has a constructor for its components", impossible);
        }
        constructor.setAccessible(true);
    }

    private static ComponentReader of(RecordComponent component) {
        if (component.getType().isRecord()) {
            return new RecordReader<>(component.getType())::read;
        }
        ColumnReader reader = isOptionalText(component) ? Row::optionalText : TYPES.get(component.getType());
        if (reader == null) {
            throw new IllegalArgumentException(component + " has a type that no column is read as; give a RowReader");
        }
        String column = component.getName().replaceAll("(?=\\p{Upper})", "_").toLowerCase(Locale.ROOT);
        return row -> reader.read(row, column);
    }

    private static boolean isOptionalText(RecordComponent component) {
        return component.getType() == String.class
                && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public T read(Row row) throws SQLException {
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).read(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("No " + constructor.getDeclaringClass() + " can be made of a row", refused);
        }
    }
}
