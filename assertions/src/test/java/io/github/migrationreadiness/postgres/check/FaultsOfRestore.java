package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Planted.inDatabase;

import java.util.List;

/** What a restore refuses. */
final class FaultsOfRestore {

    private static final String OF_EVENTS =
            "CREATE FUNCTION log() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'";

    static final List<Planted> ALL = List.of(
            inDatabase("R120", "CREATE FUNCTION small(text) RETURNS text LANGUAGE internal AS 'lower'"),
            inDatabase("R121", "CREATE ACCESS METHOD gist2 TYPE INDEX HANDLER gisthandler")
                    .onSources("9.6", "18"),
            inDatabase("R122", "CREATE OPERATOR FAMILY mine USING btree"),
            inDatabase(
                    "R122",
                    "CREATE OPERATOR CLASS reversed FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=,"
                            + " OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(integer, integer)",
                    "CREATE INDEX ON t (id reversed)"),
            inDatabase("R123", OF_EVENTS, "CREATE EVENT TRIGGER audit ON ddl_command_end EXECUTE PROCEDURE log()"),
            inDatabase("R124", "CREATE FOREIGN DATA WRAPPER files", "CREATE SERVER s FOREIGN DATA WRAPPER files"),
            inDatabase(
                    "R125",
                    "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal))"),
            inDatabase("R126", "CREATE PUBLICATION everything FOR ALL TABLES", "CREATE PUBLICATION one FOR TABLE t")
                    .onSources("10", "18"),
            inDatabase("R126", "CREATE PUBLICATION of_schema FOR TABLES IN SCHEMA public")
                    .onSources("15", "18"),
            inDatabase(
                    "R127",
                    "CREATE FUNCTION same(integer) RETURNS integer LANGUAGE sql IMMUTABLE LEAKPROOF AS 'SELECT $1'"),
            inDatabase(
                    "R127",
                    "CREATE AGGREGATE mean(bigint)"
                            + " (sfunc = int8_avg_accum, stype = internal, finalfunc = numeric_poly_avg)"),
            inDatabase("R128", "CREATE TEXT SEARCH TEMPLATE plain (LEXIZE = dsimple_lexize)"),
            inDatabase(
                    "R128",
                    "CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = synonym, SYNONYMS = synonym_sample)",
                    "UPDATE pg_catalog.pg_ts_dict SET dictinitoption = $$synonyms = 'mine'$$ WHERE dictname = 'words'"),
            inDatabase("R130", "CREATE VIEW old AS SELECT adsrc FROM pg_attrdef", "ALTER VIEW old OWNER TO $login")
                    .onSources("9.5", "11")
                    .onTargets("12", "18"),
            inDatabase("R130", "CREATE AGGREGATE all_of(anyarray) (sfunc = array_cat, stype = anyarray)")
                    .onSources("9.5", "13")
                    .onTargets("14", "18"),
            inDatabase(
                            "R130",
                            "CREATE VIEW old AS SELECT checkpoints_req FROM pg_stat_bgwriter",
                            "ALTER VIEW old OWNER TO $login")
                    .onSources("9.5", "16")
                    .onTargets("17", "18"),
            inDatabase(
                    "R131",
                    "CREATE FUNCTION one() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                    "CREATE FUNCTION plus(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
                            + " AS 'BEGIN RETURN one() + $1; END'",
                    "CREATE FUNCTION pinned(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE SET search_path = public"
                            + " AS 'BEGIN RETURN one() + $1; END'",
                    "CREATE INDEX ON t (pinned(id))",
                    "CREATE TABLE indexed (a integer)",
                    "CREATE INDEX ON indexed (plus(a))",
                    "INSERT INTO indexed VALUES (1)",
                    "ALTER TABLE indexed OWNER TO $login"),
            inDatabase(
                    "R132",
                    "CREATE FUNCTION known(integer) RETURNS boolean LANGUAGE sql STABLE"
                            + " AS 'SELECT EXISTS (SELECT FROM public.t WHERE id = $1)'",
                    "CREATE TABLE checked (a integer CHECK (known(a)))",
                    "INSERT INTO t VALUES (1)",
                    "INSERT INTO checked VALUES (1)",
                    "ALTER TABLE checked OWNER TO $login"));

    private FaultsOfRestore() {}
}
