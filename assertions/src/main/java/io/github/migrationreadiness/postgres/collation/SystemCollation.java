package io.github.migrationreadiness.postgres.collation;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collation that a server brings along.
 *
 * @param name its name
 * @param provider who implements it: {@code c} libc, {@code i} ICU, {@code b} PostgreSQL itself
 * @param collate its LC_COLLATE, or {@code null}
 * @param ctype its LC_CTYPE, or {@code null}
 * @param providerLocale the locale in the words of ICU or PostgreSQL, or {@code null}
 * @param encoding the number of the encoding that it is for; -1 for all
 */
public record SystemCollation(
        String name,
        String provider,
        @Nullable String collate,
        @Nullable String ctype,
        @Nullable String providerLocale,
        long encoding) {

    /** The provider of the operating system. */
    public static final String LIBC = "c";

    /** All of them; visible to every login. The locale of ICU stood in LC_COLLATE below PostgreSQL 15. */
    public static final NamedQuery<SystemCollation> ALL =
            NamedQuery.of("system collations", """
            SELECT c.collname::text AS name, COALESCE(pg_catalog.to_jsonb(c) ->> 'collprovider', 'c') AS provider,
                   c.collcollate::text AS collate, c.collctype::text AS ctype,
                   COALESCE(pg_catalog.to_jsonb(c) ->> 'colllocale',
                            pg_catalog.to_jsonb(c) ->> 'colliculocale') AS provider_locale,
                   c.collencoding AS encoding
              FROM pg_catalog.pg_collation AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
             WHERE n.nspname = 'pg_catalog'
            """, SystemCollation.class).complete();

    /** {@return the locales that it stands for} */
    public List<String> locales() {
        return Stream.of(collate, ctype, providerLocale)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    /**
     * {@return whether databases of an encoding can use it}
     *
     * @param databaseEncoding the number of the encoding
     */
    public boolean fits(long databaseEncoding) {
        return encoding == -1 || encoding == databaseEncoding;
    }
}
