-- --- Edit 1: the roles. A dump only names those who own something in it or were granted something.
CREATE ROLE orders_owner;
CREATE ROLE orders_app;
CREATE ROLE "Reporting Ω";

-- --- Edit 2: the databases, each with its dump, a file beside this one.
CREATE DATABASE orders OWNER orders_owner;
\connect orders
\ir orders.sql
