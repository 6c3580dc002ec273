CREATE DATABASE orders;
CREATE DATABASE billing;

\connect orders
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id bigint PRIMARY KEY, name text);
CREATE TABLE shop.visit (customer bigint, at timestamptz);
CREATE TABLE shop."Old visits" (customer bigint, at timestamptz);

\connect billing
CREATE TABLE public.invoice (number bigint PRIMARY KEY);
CREATE TABLE public.note (text text);
ALTER TABLE public.note REPLICA IDENTITY FULL;
