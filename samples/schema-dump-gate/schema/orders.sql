--
-- PostgreSQL database dump
--

\restrict d7LjUqza2qPNmga8pqIethhuVFbGUatGTlwlACdQt6NuNKB3EzV4zd5dZhrAsyI

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: shop; Type: SCHEMA; Schema: -; Owner: orders_owner
--

CREATE SCHEMA shop;


ALTER SCHEMA shop OWNER TO orders_owner;

--
-- Name: german_phonebook; Type: COLLATION; Schema: shop; Owner: orders_owner
--

CREATE COLLATION shop.german_phonebook (provider = icu, locale = 'de-u-co-phonebk');


ALTER COLLATION shop.german_phonebook OWNER TO orders_owner;

--
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;


--
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: file_fdw; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS file_fdw WITH SCHEMA public;


--
-- Name: EXTENSION file_fdw; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION file_fdw IS 'foreign-data wrapper for flat file access';


--
-- Name: hstore; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;


--
-- Name: EXTENSION hstore; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';


--
-- Name: amount; Type: DOMAIN; Schema: shop; Owner: orders_owner
--

CREATE DOMAIN shop.amount AS numeric(12,2)
	CONSTRAINT amount_check CHECK ((VALUE >= (0)::numeric));


ALTER DOMAIN shop.amount OWNER TO orders_owner;

--
-- Name: state; Type: TYPE; Schema: shop; Owner: orders_owner
--

CREATE TYPE shop.state AS ENUM (
    'new',
    'paid',
    'sent'
);


ALTER TYPE shop.state OWNER TO orders_owner;

--
-- Name: CAST (integer AS shop.state); Type: CAST; Schema: -; Owner: -
--

CREATE CAST (integer AS shop.state) WITH INOUT AS ASSIGNMENT;


--
-- Name: no_drop(); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.no_drop() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$BEGIN NULL; END$$;


ALTER FUNCTION shop.no_drop() OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Order; Type: TABLE; Schema: shop; Owner: orders_owner
--

CREATE TABLE shop."Order" (
    id bigint NOT NULL,
    customer bigint,
    placed timestamp with time zone DEFAULT now() NOT NULL,
    state shop.state DEFAULT 'new'::shop.state NOT NULL,
    total shop.amount
);


ALTER TABLE shop."Order" OWNER TO orders_owner;

--
-- Name: TABLE "Order"; Type: COMMENT; Schema: shop; Owner: orders_owner
--

COMMENT ON TABLE shop."Order" IS 'What a customer''s order is: "100%" of it; {ok}';


--
-- Name: open_orders(); Type: FUNCTION; Schema: shop; Owner: orders_owner
--

CREATE FUNCTION shop.open_orders() RETURNS bigint
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT count(*) AS count
    FROM shop."Order"
   WHERE ("Order".state = 'new'::shop.state);
END;


ALTER FUNCTION shop.open_orders() OWNER TO orders_owner;

--
-- Name: to_state(text); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.to_state(text) RETURNS shop.state
    LANGUAGE plpgsql IMMUTABLE STRICT
    AS $_$BEGIN RETURN $1::text::shop.state; END$_$;


ALTER FUNCTION shop.to_state(text) OWNER TO postgres;

--
-- Name: touch(); Type: FUNCTION; Schema: shop; Owner: orders_owner
--

CREATE FUNCTION shop.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.placed := now(); -- a comment; with a semicolon
    RETURN NEW;
END
$$;


ALTER FUNCTION shop.touch() OWNER TO orders_owner;

--
-- Name: Order_id_seq; Type: SEQUENCE; Schema: shop; Owner: orders_owner
--

CREATE SEQUENCE shop."Order_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE shop."Order_id_seq" OWNER TO orders_owner;

--
-- Name: Order_id_seq; Type: SEQUENCE OWNED BY; Schema: shop; Owner: orders_owner
--

ALTER SEQUENCE shop."Order_id_seq" OWNED BY shop."Order".id;


--
-- Name: customer; Type: TABLE; Schema: shop; Owner: orders_owner
--

CREATE TABLE shop.customer (
    id bigint NOT NULL,
    email public.citext NOT NULL,
    name text COLLATE shop.german_phonebook,
    tags public.hstore DEFAULT ''::public.hstore
);


ALTER TABLE shop.customer OWNER TO orders_owner;

--
-- Name: customer_id_seq; Type: SEQUENCE; Schema: shop; Owner: orders_owner
--

ALTER TABLE shop.customer ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shop.customer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: event; Type: TABLE; Schema: shop; Owner: orders_owner
--

CREATE TABLE shop.event (
    at timestamp with time zone NOT NULL,
    payload jsonb DEFAULT '{"a": "?"}'::jsonb
)
PARTITION BY RANGE (at);


ALTER TABLE shop.event OWNER TO orders_owner;

--
-- Name: event_2026; Type: TABLE; Schema: shop; Owner: orders_owner
--

CREATE TABLE shop.event_2026 (
    at timestamp with time zone NOT NULL,
    payload jsonb DEFAULT '{"a": "?"}'::jsonb
);


ALTER TABLE shop.event_2026 OWNER TO orders_owner;

--
-- Name: open_order; Type: VIEW; Schema: shop; Owner: orders_owner
--

CREATE VIEW shop.open_order AS
 SELECT o.id,
    o.customer,
    o.placed,
    o.state,
    o.total,
    c.email
   FROM (shop."Order" o
     JOIN shop.customer c ON ((c.id = o.customer)))
  WHERE (o.state = 'new'::shop.state);


ALTER TABLE shop.open_order OWNER TO orders_owner;

--
-- Name: event_2026; Type: TABLE ATTACH; Schema: shop; Owner: orders_owner
--

ALTER TABLE ONLY shop.event ATTACH PARTITION shop.event_2026 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');


--
-- Name: Order id; Type: DEFAULT; Schema: shop; Owner: orders_owner
--

ALTER TABLE ONLY shop."Order" ALTER COLUMN id SET DEFAULT nextval('shop."Order_id_seq"'::regclass);


--
-- Name: Order Order_pkey; Type: CONSTRAINT; Schema: shop; Owner: orders_owner
--

ALTER TABLE ONLY shop."Order"
    ADD CONSTRAINT "Order_pkey" PRIMARY KEY (id);


--
-- Name: customer customer_email_key; Type: CONSTRAINT; Schema: shop; Owner: orders_owner
--

ALTER TABLE ONLY shop.customer
    ADD CONSTRAINT customer_email_key UNIQUE (email);


--
-- Name: customer customer_pkey; Type: CONSTRAINT; Schema: shop; Owner: orders_owner
--

ALTER TABLE ONLY shop.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (id);


--
-- Name: Order_placed_idx; Type: INDEX; Schema: shop; Owner: orders_owner
--

CREATE INDEX "Order_placed_idx" ON shop."Order" USING btree (placed) WHERE (state <> 'sent'::shop.state);


--
-- Name: Order touch; Type: TRIGGER; Schema: shop; Owner: orders_owner
--

CREATE TRIGGER touch BEFORE INSERT ON shop."Order" FOR EACH ROW EXECUTE FUNCTION shop.touch();


--
-- Name: Order Order_customer_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: orders_owner
--

ALTER TABLE ONLY shop."Order"
    ADD CONSTRAINT "Order_customer_fkey" FOREIGN KEY (customer) REFERENCES shop.customer(id);


--
-- Name: customer; Type: ROW SECURITY; Schema: shop; Owner: orders_owner
--

ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY;

--
-- Name: customer own; Type: POLICY; Schema: shop; Owner: orders_owner
--

CREATE POLICY own ON shop.customer TO orders_app USING (((email)::text = CURRENT_USER));


--
-- Name: everything; Type: PUBLICATION; Schema: -; Owner: postgres
--

CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate');


ALTER PUBLICATION everything OWNER TO postgres;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT USAGE ON SCHEMA public TO orders_owner;


--
-- Name: SCHEMA shop; Type: ACL; Schema: -; Owner: orders_owner
--

GRANT USAGE ON SCHEMA shop TO orders_app;
GRANT USAGE ON SCHEMA shop TO "Reporting Ω";


--
-- Name: TABLE "Order"; Type: ACL; Schema: shop; Owner: orders_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE shop."Order" TO orders_app;


--
-- Name: TABLE pg_authid; Type: ACL; Schema: pg_catalog; Owner: postgres
--

GRANT SELECT ON TABLE pg_catalog.pg_authid TO "Reporting Ω";


--
-- Name: TABLE customer; Type: ACL; Schema: shop; Owner: orders_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE shop.customer TO orders_app;


--
-- Name: TABLE event; Type: ACL; Schema: shop; Owner: orders_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE shop.event TO orders_app;


--
-- Name: TABLE event_2026; Type: ACL; Schema: shop; Owner: orders_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE shop.event_2026 TO orders_app;


--
-- Name: TABLE open_order; Type: ACL; Schema: shop; Owner: orders_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE shop.open_order TO orders_app;
GRANT SELECT ON TABLE shop.open_order TO "Reporting Ω";


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: shop; Owner: orders_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE orders_owner IN SCHEMA shop GRANT SELECT ON TABLES  TO "Reporting Ω";


--
-- Name: guard; Type: EVENT TRIGGER; Schema: -; Owner: postgres
--

CREATE EVENT TRIGGER guard ON sql_drop
   EXECUTE FUNCTION shop.no_drop();


ALTER EVENT TRIGGER guard OWNER TO postgres;

--
-- PostgreSQL database dump complete
--

\unrestrict d7LjUqza2qPNmga8pqIethhuVFbGUatGTlwlACdQt6NuNKB3EzV4zd5dZhrAsyI

