package io.github.migrationreadiness.postgres.collation;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a database sorts and classifies text.
 *
 * @param collate its LC_COLLATE
 * @param ctype its LC_CTYPE
 * @param provider who implements it: {@code c} libc, {@code i} ICU, {@code b} PostgreSQL itself
 * @param providerLocale the locale in the words of ICU or PostgreSQL; {@code null} for libc
 * @param encoding the number of its encoding
 */
public record DatabaseLocale(
        String collate,
        String ctype,
        String provider,
        @Nullable String providerLocale,
        long encoding) {

    /** One row. Databases have a provider since PostgreSQL 15; its locale has had two names since. */
    public static final NamedQuery<DatabaseLocale> OF_DATABASE = NamedQuery.of(
                    "the locale of the database", """
            SELECT d.datcollate::text AS collate, d.datctype::text AS ctype,
                   COALESCE(pg_catalog.to_jsonb(d) ->> 'datlocprovider', 'c') AS provider,
                   COALESCE(pg_catalog.to_jsonb(d) ->> 'datlocale',
                            pg_catalog.to_jsonb(d) ->> 'daticulocale') AS provider_locale,
                   d.encoding AS encoding
              FROM pg_catalog.pg_database AS d
             WHERE d.datname = pg_catalog.current_database()
            """, DatabaseLocale.class)
            .inEachDatabase();

    static DatabaseLocale of(SourceDatabase database) {
        return database.read(OF_DATABASE)
                .first()
                .orElseThrow(() -> InconclusiveException.inconclusive("the database does not list itself", ""));
    }

    /** {@return the locales that the target has to know; of ICU and PostgreSQL itself, libc's are not in use} */
    public List<String> names() {
        return Optional.ofNullable(providerLocale)
                .filter(locale -> !provider.equals(SystemCollation.LIBC))
                .map(List::of)
                .orElseGet(() -> collate.equals(ctype) ? List.of(collate) : List.of(collate, ctype));
    }
}
