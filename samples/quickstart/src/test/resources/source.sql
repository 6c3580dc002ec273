-- A source with planted problems. The login has no REPLICATION, wal_level is left at its default, and:
CREATE ROLE migrator LOGIN;
CREATE DATABASE orders OWNER migrator;
CREATE DATABASE billing OWNER migrator;

\connect orders
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
CREATE EXTENSION pg_stat_statements;
CREATE SCHEMA app;
CREATE TYPE app.money AS (amount numeric, currency text);
CREATE FUNCTION app.to_num(app.money) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT ($1).amount';
CREATE CAST (app.money AS numeric) WITH FUNCTION app.to_num(app.money);
CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;

\connect billing
CREATE TABLE "Invoices 100%" (number integer PRIMARY KEY) WITH OIDS;
CREATE COLLATION german FROM "C";
