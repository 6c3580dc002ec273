package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.testservers.PostgresMajors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What comes close to a fault of a restore and is none. All of it fits into one database. */
final class NearMisses {

    /** What the target has to allow. */
    static final List<String> EXTENSIONS = List.of("hstore", "citext", "pg_trgm", "btree_gist", "bloom", "unaccent");

    private static final List<NearMiss> OF_SUPERUSER = List.of(
            NearMiss.since("9.6", "R121", "CREATE EXTENSION bloom", "CREATE EXTENSION pg_trgm"),
            NearMiss.since("9.5", "R122", "CREATE EXTENSION btree_gist", "CREATE EXTENSION citext"),
            NearMiss.since("9.5", "R120", "CREATE EXTENSION unaccent"),
            NearMiss.since("9.5", "603110", "GRANT CREATE ON SCHEMA public TO $login"));

    private static final List<NearMiss> OF_LOGIN = List.of(
            NearMiss.since("9.5", "R120", "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer)"),
            NearMiss.since("9.5", "R120", "CREATE TYPE interval_of_floats AS RANGE (subtype = float8)"),
            NearMiss.since("9.6", "R121", "CREATE INDEX ON words USING bloom (word)"),
            NearMiss.since("9.6", "R122", "CREATE INDEX ON words USING gist (word gist_trgm_ops)"),
            NearMiss.since("9.5", "R122", "CREATE INDEX ON words USING gist (id)"),
            NearMiss.since(
                    "9.5", "R123", "CREATE FUNCTION on_event() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'"),
            NearMiss.since("10", "R126", "CREATE PUBLICATION of_words FOR TABLE words"),
            NearMiss.since(
                    "9.5",
                    "R127",
                    "CREATE FUNCTION whose() RETURNS name LANGUAGE sql SECURITY DEFINER AS 'SELECT current_user'"),
            NearMiss.since("9.5", "R127", "CREATE AGGREGATE sum_of(bigint) (sfunc = int8pl, stype = bigint)"),
            NearMiss.since("9.5", "R128", "CREATE TEXT SEARCH CONFIGURATION own (COPY = english)"),
            NearMiss.since(
                    "9.5",
                    "R128",
                    "CREATE TEXT SEARCH DICTIONARY own (TEMPLATE = pg_catalog.simple, STOPWORDS = english)"),
            NearMiss.since(
                    "9.5",
                    "R129",
                    "CREATE FUNCTION heavy() RETURNS integer LANGUAGE sql SET work_mem = '64MB' AS 'SELECT 1'"),
            NearMiss.since("9.5", "R130", "CREATE AGGREGATE listed(integer) (sfunc = array_append, stype = integer[])"),
            NearMiss.since(
                    "9.5", "R130", "CREATE TABLE own_columns (adsrc text, relhasoids boolean, wal_sync integer)"),
            NearMiss.since(
                    "9.5", "R130", "CREATE VIEW of_own_columns AS SELECT adsrc, relhasoids, wal_sync FROM own_columns"),
            NearMiss.since("9.5", "R130", "CREATE VIEW of_catalog AS SELECT oid, relname FROM pg_catalog.pg_class"),
            NearMiss.since(
                    "9.5", "R130", "CREATE VIEW of_writer AS SELECT buffers_clean FROM pg_catalog.pg_stat_bgwriter"),
            NearMiss.since("9.5", "R130", "CREATE VIEW of_six AS SELECT factorial(5)"),
            NearMiss.since(
                    "9.5",
                    "R131",
                    "CREATE FUNCTION one() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                    "CREATE FUNCTION pinned(integer) RETURNS integer LANGUAGE sql IMMUTABLE SET search_path = public"
                            + " AS 'SELECT one() + $1'",
                    "CREATE FUNCTION qualified(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT public.one() + $1'",
                    "CREATE INDEX ON words (pinned(id))",
                    "CREATE INDEX ON words (qualified(id))",
                    "INSERT INTO words VALUES (1, 'one')"),
            NearMiss.since(
                    "9.5",
                    "R131",
                    "CREATE FUNCTION open_path() RETURNS integer LANGUAGE sql AS 'SELECT one()'",
                    "ALTER TABLE words ALTER COLUMN id SET DEFAULT open_path()"),
            NearMiss.since(
                    "9.5",
                    "R132",
                    "CREATE FUNCTION is_past(integer) RETURNS boolean LANGUAGE sql"
                            + " AS 'SELECT extract(year FROM now()) > $1'",
                    "ALTER TABLE words ADD CHECK (is_past(id))"),
            NearMiss.since(
                    "9.5",
                    "R132",
                    "CREATE FUNCTION is_word(integer) RETURNS boolean LANGUAGE sql"
                            + " AS 'SELECT EXISTS (SELECT FROM words WHERE id = $1)'",
                    "ALTER TABLE words ADD CONSTRAINT of_words CHECK (is_word(id)) NOT VALID"),
            NearMiss.since("10", "R144", "CREATE SEQUENCE little MAXVALUE 100"));

    private NearMisses() {}

    /** {@return the statements that servers of a major understand} */
    static String[] of(String major) {
        return Stream.of(
                        statements(OF_SUPERUSER, major),
                        Stream.of("SET ROLE $login", "CREATE TABLE words (id integer PRIMARY KEY, word text)"),
                        statements(OF_LOGIN, major))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private static Stream<String> statements(List<NearMiss> misses, String major) {
        return misses.stream()
                .filter(miss -> PostgresMajors.isBetween(miss.oldest(), major, "18"))
                .flatMap(miss -> miss.statements().stream());
    }

    /**
     * One of them.
     *
     * @param oldest the first major that understands the statements
     * @param code the code that it comes close to
     * @param statements make it
     */
    private record NearMiss(String oldest, String code, List<String> statements) {

        static NearMiss since(String oldest, String code, String... statements) {
            return new NearMiss(oldest, code, Arrays.asList(statements));
        }
    }
}
