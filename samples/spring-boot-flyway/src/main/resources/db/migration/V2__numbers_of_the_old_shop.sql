-- It made a query of the old shop work, and nobody has thought of it since.
CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;
