CREATE DATABASE orders;
CREATE DATABASE billing;

\connect orders
CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;
