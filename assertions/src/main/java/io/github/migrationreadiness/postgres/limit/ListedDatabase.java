package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database as the server lists it, also one that cannot be opened.
 *
 * @param name its name
 * @param encoding the name of its encoding
 * @param connectionLimit how many sessions it takes at the same time; -1 for any number, -2 for a database that is invalid
 */
record ListedDatabase(String name, String encoding, long connectionLimit) {

    static final NamedQuery<ListedDatabase> ALL = NamedQuery.of(
                    "encodings and limits of databases", """
            SELECT d.datname::text AS name, pg_catalog.pg_encoding_to_char(d.encoding)::text AS encoding,
                   d.datconnlimit AS connection_limit
              FROM pg_catalog.pg_database AS d
             WHERE d.datallowconn AND NOT d.datistemplate
            """, ListedDatabase.class)
            .complete();

    private static final long INVALID = -2;

    /** {@return those to migrate; without the invalid ones, which are no database any more} */
    static List<ListedDatabase> toMigrate(SourceServer source) {
        Set<String> names =
                source.databases().stream().map(SourceDatabase::name).collect(Collectors.toSet());
        return source.read(ALL).stream()
                .filter(database -> names.contains(database.name()) && database.connectionLimit() != INVALID)
                .toList();
    }

    /** {@return it in words, quoted as SQL needs it} */
    String inWords() {
        return "database " + Identifiers.quoteIfNeeded(name);
    }
}
