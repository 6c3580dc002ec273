CREATE FUNCTION postgis_version() RETURNS text LANGUAGE sql AS $$ SELECT '3.6.0'::text $$;
