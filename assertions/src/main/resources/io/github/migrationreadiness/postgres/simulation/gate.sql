-- What only a superuser may do on an ordinary server, and the admin of a flexible server may do too: create, alter and drop
-- allowlisted extensions, create casts and subscriptions. Event triggers lend him the attribute for one command, so it holds
-- for every client, in functions and DO blocks too, and for extensions that PostgreSQL does not trust.
--
-- The attribute is lent by an uncommitted row of pg_authid: no other session ever sees it, and whatever ends the transaction
-- without a commit takes it back. Everything is in pg_catalog, where no restored schema is in its way. A search_path that does
-- not name pg_temp begins with it, so that a login's temporary view or domain would be used for a catalog or a type.
--
-- Blanks begin with a dollar sign: two bodies of functions, and the texts of the service as literals.

CREATE FUNCTION pg_catalog.simulated_allowlist() RETURNS text[] LANGUAGE sql AS $allowlist;

COMMENT ON FUNCTION pg_catalog.simulated_allowlist() IS
'A constant: any login may SET a parameter with a dot in its name, so azure.extensions shows the list and does not decide.';

-- The library that an extension needs in shared_preload_libraries, if it needs one.
CREATE FUNCTION pg_catalog.simulated_library(extension text) RETURNS text LANGUAGE sql AS $libraries;

-- The role that statements are run as: the login, or what it has become by SET ROLE.
CREATE FUNCTION pg_catalog.simulated_login() RETURNS name LANGUAGE sql AS
$f$ SELECT CASE pg_catalog.current_setting('role') WHEN 'none' THEN session_user
           ELSE pg_catalog.current_setting('role')::name END $f$;

CREATE FUNCTION pg_catalog.simulated_superuser() RETURNS boolean LANGUAGE sql AS
$f$ SELECT r.rolsuper FROM pg_catalog.pg_roles AS r WHERE r.rolname = pg_catalog.simulated_login() $f$;

-- How deep a command is nested: the scripts of citext and hstore create casts, whose end must not take back what the rest
-- of the script needs. A login can set the parameter; then it is lent nothing, and all else is asked just the same.
CREATE FUNCTION pg_catalog.simulated_depth() RETURNS integer LANGUAGE sql AS
$f$ SELECT CASE WHEN d.depth ~ '^[0-9]{1,6}$' THEN d.depth::integer ELSE 0 END
      FROM (SELECT pg_catalog.current_setting('simulation.depth', true)) AS d (depth) $f$;

CREATE FUNCTION pg_catalog.simulated_refusal(extension text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
    IF NOT pg_catalog.lower(extension) = ANY (pg_catalog.simulated_allowlist()) THEN
        RAISE EXCEPTION $text.not-allow-listed, extension USING ERRCODE = '0A000', HINT = $text.hint;
    END IF;
END $f$;

CREATE FUNCTION pg_catalog.simulated_preloading(extension text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
    library text := pg_catalog.simulated_library(extension);
BEGIN
    IF library <> ALL (pg_catalog.regexp_split_to_array(
            pg_catalog.current_setting('shared_preload_libraries'), '[\s,"]+')) THEN
        RAISE EXCEPTION $text.not-preloaded, library USING ERRCODE = '55000';
    END IF;
END $f$;

-- The extension that the statement names, if it is the first of its string. A courtesy, never the gate: it gives the answer
-- of the service where an extension is missing in this build or belongs to somebody else, so that no command gets so far.
CREATE FUNCTION pg_catalog.simulated_named_extension(tag text) RETURNS text LANGUAGE sql AS
$f$ SELECT CASE WHEN m.name[1] LIKE '"%'
                THEN pg_catalog.replace(pg_catalog.btrim(m.name[1], '"'), '""', '"')
                ELSE pg_catalog.lower(m.name[1]) END
      FROM pg_catalog.regexp_matches(
               pg_catalog.current_query(),
               '^(?:\s|--[^\n]*\n|/\*(?:[^*]|\*+[^*/])*\*+/)*'
                   || pg_catalog.replace(tag, ' ', '\s+')
                   || '\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?("(?:[^"]|"")+"|[[:alpha:]_][[:alnum:]_$]*)',
               'i') AS m (name) $f$;

CREATE FUNCTION pg_catalog.simulated_courtesy(tag text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
    extension text := pg_catalog.simulated_named_extension(tag);
    present boolean := EXISTS (SELECT 1 FROM pg_catalog.pg_extension AS e WHERE e.extname = extension);
BEGIN
    IF extension IS NOT NULL AND present <> (tag = 'CREATE EXTENSION') THEN
        PERFORM pg_catalog.simulated_refusal(extension);
        PERFORM pg_catalog.simulated_preloading(extension) WHERE tag = 'CREATE EXTENSION';
    END IF;
END $f$;

-- The extensions that are there, with what ALTER EXTENSION may change, to see what a command did.
CREATE FUNCTION pg_catalog.simulated_extensions() RETURNS jsonb LANGUAGE sql AS
$f$ SELECT pg_catalog.jsonb_object_agg(e.extname, pg_catalog.jsonb_build_object(
               'schema', e.extnamespace, 'version', e.extversion, 'members',
               (SELECT pg_catalog.count(*) FROM pg_catalog.pg_depend AS d
                 WHERE d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e')))
      FROM pg_catalog.pg_extension AS e $f$;

-- All that is new: of what CASCADE creates, the server reports no command.
CREATE FUNCTION pg_catalog.simulated_creation(was jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
    extension text;
BEGIN
    FOR extension IN SELECT e.extname FROM pg_catalog.pg_extension AS e WHERE NOT was ? e.extname ORDER BY e.oid LOOP
        PERFORM pg_catalog.simulated_refusal(extension);
        PERFORM pg_catalog.simulated_preloading(extension);
    END LOOP;
END $f$;

-- An update brings members; ADD and DROP would be a way to get at objects of the superuser, these functions among them.
CREATE FUNCTION pg_catalog.simulated_change(extension text, was jsonb, now jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
    PERFORM pg_catalog.simulated_refusal(extension);
    IF now ->> 'schema' <> was ->> 'schema' THEN
        RAISE EXCEPTION $text.set-schema USING ERRCODE = '0A000';
    END IF;
    IF now ->> 'version' = was ->> 'version' AND now ->> 'members' <> was ->> 'members' THEN
        RAISE EXCEPTION $text.members-stay, extension USING ERRCODE = '42501';
    END IF;
END $f$;

-- Another superuser than a lent one is left alone, so nothing here needs the name of the server's owner. Role rows are
-- shared by all databases, as the lock is; without it, two sessions would update one row.
CREATE FUNCTION pg_catalog.simulated_before() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
    depth integer := simulated_depth();
BEGIN
    -- No command is nested so deep; one more digit would not be read at its end.
    IF depth > 99 THEN
        depth := 0;
    END IF;
    IF depth = 0 AND simulated_superuser() THEN
        RETURN;
    END IF;
    IF NOT pg_has_role(simulated_login(), 'azure_pg_admin', 'MEMBER') THEN
        IF tg_tag LIKE '% EXTENSION' THEN
            RAISE EXCEPTION $text.members-only, tg_tag USING ERRCODE = '42501';
        END IF;
        RETURN;
    END IF;
    IF tg_tag LIKE '% EXTENSION' OR tg_tag = 'COMMENT' THEN
        PERFORM simulated_courtesy(replace(tg_tag, 'COMMENT', 'COMMENT ON EXTENSION'));
    END IF;
    IF tg_tag IN ('COMMENT', 'DROP EXTENSION') THEN
        RETURN;
    END IF;
    IF depth = 0 THEN
        LOCK TABLE pg_authid IN SHARE ROW EXCLUSIVE MODE;
        EXECUTE format('ALTER ROLE %I SUPERUSER', simulated_login());
    END IF;
    PERFORM set_config('simulation.depth', (depth + 1)::text, true);
    IF tg_tag LIKE '% EXTENSION' THEN
        PERFORM set_config('simulation.extensions_' || depth, simulated_extensions()::text, true);
    END IF;
END $f$;

CREATE FUNCTION pg_catalog.simulated_after() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
    depth integer := simulated_depth() - 1;
    was jsonb;
BEGIN
    IF depth < 0 THEN
        RETURN;
    END IF;
    was := nullif(current_setting('simulation.extensions_' || depth, true), '');
    IF tg_tag = 'CREATE EXTENSION' THEN
        PERFORM simulated_creation(was);
    END IF;
    IF tg_tag = 'ALTER EXTENSION' THEN
        PERFORM simulated_change(e.extname, was -> e.extname, simulated_extensions() -> e.extname)
           FROM pg_event_trigger_ddl_commands() AS c
           JOIN pg_extension AS e ON c.classid = 'pg_extension'::regclass AND e.oid = c.objid
          WHERE NOT c.in_extension;
    END IF;
    IF EXISTS (SELECT 1 FROM pg_event_trigger_ddl_commands() AS c
                 JOIN pg_cast AS k ON c.classid = 'pg_cast'::regclass AND k.oid = c.objid
                WHERE NOT c.in_extension AND k.castmethod = 'b') THEN
        RAISE EXCEPTION $text.binary-cast USING ERRCODE = '42501';
    END IF;
    PERFORM set_config('simulation.depth', depth::text, true);
    IF depth = 0 THEN
        EXECUTE format('ALTER ROLE %I NOSUPERUSER', simulated_login());
    END IF;
END $f$;

-- Who drops is lent nothing, as the drop of plpgsql with CASCADE would take this function away before it is called. A script
-- of an extension may drop what it likes.
CREATE FUNCTION pg_catalog.simulated_dropped() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
    extension text;
BEGIN
    IF simulated_superuser() THEN
        RETURN;
    END IF;
    FOR extension IN SELECT d.object_name FROM pg_event_trigger_dropped_objects() AS d
                      WHERE d.object_type = 'extension' LOOP
        PERFORM simulated_refusal(extension);
    END LOOP;
    IF EXISTS (SELECT 1 FROM pg_event_trigger_dropped_objects() AS d WHERE d.original AND d.object_type = 'cast') THEN
        RAISE EXCEPTION $text.cast-stays USING ERRCODE = '42501';
    END IF;
END $f$;

CREATE EVENT TRIGGER simulated_before ON ddl_command_start
  WHEN TAG IN ('CREATE EXTENSION', 'ALTER EXTENSION', 'DROP EXTENSION', 'CREATE CAST', 'CREATE SUBSCRIPTION', 'COMMENT')
  EXECUTE PROCEDURE pg_catalog.simulated_before();
CREATE EVENT TRIGGER simulated_after ON ddl_command_end
  WHEN TAG IN ('CREATE EXTENSION', 'ALTER EXTENSION', 'CREATE CAST', 'CREATE SUBSCRIPTION')
  EXECUTE PROCEDURE pg_catalog.simulated_after();
CREATE EVENT TRIGGER simulated_dropped ON sql_drop
  WHEN TAG IN ('DROP EXTENSION', 'DROP CAST')
  EXECUTE PROCEDURE pg_catalog.simulated_dropped();

-- Also where a session plays replica.
ALTER EVENT TRIGGER simulated_before ENABLE ALWAYS;
ALTER EVENT TRIGGER simulated_after ENABLE ALWAYS;
ALTER EVENT TRIGGER simulated_dropped ENABLE ALWAYS;

-- As on flexible server, also after 15, where PostgreSQL itself gave the schema to the owner of the database.
ALTER SCHEMA public OWNER TO azure_pg_admin;
GRANT CREATE, USAGE ON SCHEMA public TO PUBLIC;
