CREATE DATABASE orders;
CREATE DATABASE billing;

\connect orders
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id bigint PRIMARY KEY, credit money);
CREATE TABLE shop."Old visits" (customer bigint, at timestamptz, "Spent" money);

\connect billing
CREATE TABLE public.invoice (number bigint PRIMARY KEY, amount numeric(12, 2));
