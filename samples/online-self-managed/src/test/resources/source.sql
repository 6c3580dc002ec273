-- A self-managed server as it comes: wal_level is still "replica", and the migration login may not stream yet.
CREATE ROLE migrator LOGIN;
GRANT pg_read_all_settings, pg_read_all_stats TO migrator;
CREATE DATABASE orders OWNER migrator;
CREATE DATABASE billing OWNER migrator;

\connect orders
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;
