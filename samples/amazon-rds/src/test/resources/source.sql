-- The roles by which an RDS instance is known; its owner is rdsadmin, and nobody else is superuser.
CREATE ROLE rdsadmin SUPERUSER LOGIN;
CREATE ROLE rds_superuser CREATEROLE CREATEDB;
CREATE ROLE rds_replication;
CREATE ROLE rds_password;
CREATE ROLE rds_iam;
GRANT pg_monitor, pg_signal_backend, rds_replication, rds_password TO rds_superuser WITH ADMIN OPTION;

CREATE ROLE orders LOGIN;
CREATE ROLE migrator LOGIN;
GRANT pg_read_all_settings TO migrator;
CREATE DATABASE orders OWNER orders;

\connect orders
CREATE SCHEMA shop AUTHORIZATION orders;
CREATE TABLE shop.customer (id bigint PRIMARY KEY, name text);
ALTER TABLE shop.customer OWNER TO orders;
