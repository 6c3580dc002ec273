package io.github.migrationreadiness.sqlserver.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.migrationreadiness.architecture.Structure;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the statements where they stand, so that none is forgotten. */
public final class EveryTsqlQuery {

    private EveryTsqlQuery() {}

    /** {@return every constant, by name} */
    public static List<TsqlQuery<?>> all() {
        return Structure.moduleOf(TsqlQuery.class).stream()
                .filter(type -> type.getPackageName().contains(".sqlserver"))
                .map(JavaClass::getFields)
                .flatMap(Collection::stream)
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isEquivalentTo(TsqlQuery.class))
                .<TsqlQuery<?>>map(EveryTsqlQuery::value)
                .sorted(Comparator.comparing(TsqlQuery::name))
                .toList();
    }

    /** {@return the constant that reads something} */
    public static TsqlQuery<?> named(String name) {
        return all().stream()
                .filter(query -> query.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    /** {@return the query with a database for each of its question marks} */
    public static TsqlQuery<?> filledIn(TsqlQuery<?> query) {
        String[] arguments = new String
                [Math.toIntExact(query.sql().chars().filter(it -> it == '?').count())];
        Arrays.fill(arguments, "orders");
        return query.with(arguments);
    }

    private static TsqlQuery<?> value(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (TsqlQuery<?>) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(field + " cannot be read", hidden);
        }
    }
}
