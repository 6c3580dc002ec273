package io.github.migrationreadiness.postgres.restore;

/**
 * The functions that are called while data is loaded and indexes are built: those of indexes, partition keys, CHECK constraints,
 * domains, stored generated columns and materialized views. Plain defaults, triggers, policies and constraints that are NOT VALID
 * are not evaluated by then, and temporary tables are not dumped.
 *
 * <p>The way leads along {@code pg_depend} through operators, operator classes and families, the bodies of functions that are
 * bound to names, and the views behind a materialized view. What belongs to an extension ends it.
 */
final class EvaluatedFunctions {

    /** Members of extensions are many, and lead to nothing that users wrote. */
    private static final String NO_MEMBER =
            "NOT EXISTS (SELECT 1 FROM member AS x WHERE x.classid = %1$sclassid AND x.objid = %1$sobjid)";

    /**
     * Whether a CHECK constraint, as {@code k}, meets the rows of a restore. One that is NOT VALID is added after them, and those
     * of other sessions' temporary tables are not dumped.
     */
    static final String MEETS_ROWS = "k.convalidated AND NOT pg_catalog.pg_is_other_temp_schema(k.connamespace)";

    private static final String PLACES =
            """
            member(classid, objid) AS (
                 SELECT d.classid, d.objid
                   FROM pg_catalog.pg_depend AS d
                  WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'),
            place(classid, objid, kind) AS (
                 SELECT d.classid, d.objid, CASE WHEN c.relkind = 'p' THEN 'partition key of' ELSE 'index' END
                   FROM pg_catalog.pg_depend AS d
                   JOIN pg_catalog.pg_class AS c ON c.oid = d.objid AND c.relkind IN ('i', 'I', 'p')
                    AND c.relpersistence <> 't'
                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid >= 16384
                    AND d.refclassid IN ('pg_catalog.pg_proc'::pg_catalog.regclass,
                                         'pg_catalog.pg_operator'::pg_catalog.regclass,
                                         'pg_catalog.pg_opclass'::pg_catalog.regclass)
                    AND $no_member
                  UNION
                 SELECT d.classid, d.objid, 'check'
                   FROM pg_catalog.pg_depend AS d
                   JOIN pg_catalog.pg_constraint AS k ON k.oid = d.objid AND k.contype = 'c' AND k.conislocal
                    AND $loaded
                  WHERE d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
                    AND d.refclassid IN ('pg_catalog.pg_proc'::pg_catalog.regclass,
                                         'pg_catalog.pg_operator'::pg_catalog.regclass)
                    AND $no_member
                  UNION
                 SELECT d.classid, d.objid, 'generated column'
                   FROM pg_catalog.pg_depend AS d
                   JOIN pg_catalog.pg_attrdef AS f ON f.oid = d.objid
                   JOIN pg_catalog.pg_attribute AS a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
                   JOIN pg_catalog.pg_class AS c ON c.oid = f.adrelid AND c.relpersistence <> 't'
                  WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                    AND d.refclassid IN ('pg_catalog.pg_proc'::pg_catalog.regclass,
                                         'pg_catalog.pg_operator'::pg_catalog.regclass)
                    AND pg_catalog.to_jsonb(a) ->> 'attgenerated' = 's'
                  UNION
                 SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, r.oid, 'materialized view'
                   FROM pg_catalog.pg_rewrite AS r
                   JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class AND c.relkind = 'm' AND c.relispopulated)
            """.replace("$no_member", NO_MEMBER.formatted("d.ref")).replace("$loaded", MEETS_ROWS);

    /** Generated columns of PostgreSQL 12 to 14 depend on functions themselves, those of later ones by their expression. */
    private static final String WAYS = """
            way(placeclass, place, kind, classid, objid) AS (
                 SELECT p.classid::pg_catalog.oid, p.objid, p.kind, p.classid::pg_catalog.oid, p.objid FROM place AS p
                  UNION
                 SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass::pg_catalog.oid, f.oid, 'generated column',
                        d.refclassid, d.refobjid
                   FROM pg_catalog.pg_depend AS d
                   JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.objid AND a.attnum = d.objsubid
                   JOIN pg_catalog.pg_attrdef AS f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
                   JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relpersistence <> 't'
                  WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid > 0
                    AND d.refclassid IN ('pg_catalog.pg_proc'::pg_catalog.regclass,
                                         'pg_catalog.pg_operator'::pg_catalog.regclass)
                    AND d.refobjid >= 16384
                    AND pg_catalog.to_jsonb(a) ->> 'attgenerated' = 's'
                  UNION
                 SELECT w.placeclass, w.place, w.kind, n.classid, n.objid
                   FROM way AS w
                  CROSS JOIN LATERAL (
                        SELECT d.refclassid AS classid, d.refobjid AS objid
                          FROM pg_catalog.pg_depend AS d
                         WHERE d.classid = w.classid AND d.objid = w.objid AND d.refobjid >= 16384
                           AND (d.refclassid IN ('pg_catalog.pg_proc'::pg_catalog.regclass,
                                                 'pg_catalog.pg_operator'::pg_catalog.regclass,
                                                 'pg_catalog.pg_opclass'::pg_catalog.regclass,
                                                 'pg_catalog.pg_opfamily'::pg_catalog.regclass)
                                OR (d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                    AND w.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                                    AND w.kind = 'materialized view'))
                         UNION ALL
                        SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, v.oid
                          FROM pg_catalog.pg_rewrite AS v
                          JOIN pg_catalog.pg_class AS c ON c.oid = v.ev_class AND c.relkind = 'v'
                         WHERE w.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND v.ev_class = w.objid
                         UNION ALL
                        SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, m.amproc::pg_catalog.oid
                          FROM pg_catalog.pg_amproc AS m
                         WHERE w.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND m.amprocfamily = w.objid
                         UNION ALL
                        SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, o.opcfamily
                          FROM pg_catalog.pg_opclass AS o
                         WHERE w.classid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND o.oid = w.objid) AS n
                  WHERE $no_member)
            """.replace("$no_member", NO_MEMBER.formatted("n."));

    /** {@code way} has a row for each function that a place calls; it stands behind {@code WITH RECURSIVE}. */
    static final String CTES = PLACES.stripTrailing() + ",\n" + WAYS.stripTrailing();

    /** The place of a row of {@code way} in words, as {@code w}. */
    static final String PLACE = """
            CASE w.placeclass
            WHEN 'pg_catalog.pg_constraint'::pg_catalog.regclass THEN
                 (SELECT 'check ' || pg_catalog.quote_ident(k.conname) || ' on '
                         || CASE WHEN k.conrelid <> 0 THEN k.conrelid::pg_catalog.regclass::text
                                 ELSE 'domain ' || k.contypid::pg_catalog.regtype::text END
                    FROM pg_catalog.pg_constraint AS k WHERE k.oid = w.place)
            WHEN 'pg_catalog.pg_attrdef'::pg_catalog.regclass THEN
                 (SELECT w.kind || ' ' || f.adrelid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(a.attname)
                    FROM pg_catalog.pg_attrdef AS f
                    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
                   WHERE f.oid = w.place)
            WHEN 'pg_catalog.pg_rewrite'::pg_catalog.regclass THEN
                 (SELECT w.kind || ' ' || r.ev_class::pg_catalog.regclass::text
                    FROM pg_catalog.pg_rewrite AS r WHERE r.oid = w.place)
            ELSE w.kind || ' ' || w.place::pg_catalog.regclass::text
            END""";

    private EvaluatedFunctions() {}
}
