-- A server with two findings that are known: casts that are created again, and keepalives as they come.
CREATE ROLE migrator LOGIN;
GRANT pg_read_all_settings, pg_read_all_stats TO migrator;
CREATE DATABASE orders OWNER migrator;
CREATE DATABASE billing OWNER migrator;

\connect orders
CREATE EXTENSION hstore;
CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;
CREATE CAST (text AS date) WITH INOUT AS ASSIGNMENT;
