package io.github.migrationreadiness.postgres.restore;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that only a superuser may set, where something other than the server sets it. Its value is not read: that of a
 * custom parameter may be a secret.
 *
 * @param routine {@code FUNCTION} or {@code PROCEDURE} with its argument types, or {@code null}
 * @param role the role that it is set for, or {@code null}
 * @param database the database that it is set for, or {@code null}
 * @param custom whether it is of no module that the list of PostgreSQL's own knows
 * @param parameter its name
 */
record SetParameter(
        @Nullable String routine,
        @Nullable String role,
        @Nullable String database,
        boolean custom,
        String parameter) {

    /** What some major from 9.6 to 18 lets only superusers set, by {@code pg_settings} of all ten. */
    private static final String OF_SUPERUSERS = """
            'allow_in_place_tablespaces', 'allow_system_table_mods', 'backtrace_functions', 'commit_delay',
            'compute_query_id', 'deadlock_timeout', 'debug_discard_caches', 'dynamic_library_path', 'event_triggers',
            'extension_control_path', 'ignore_checksum_failure', 'jit_debugging_support', 'jit_dump_bitcode',
            'jit_profiling_support', 'lc_messages', 'lo_compat_privileges', 'log_connections', 'log_disconnections',
            'log_duration', 'log_error_verbosity', 'log_executor_stats', 'log_lock_failures', 'log_lock_waits',
            'log_min_duration_sample', 'log_min_duration_statement', 'log_min_error_statement', 'log_min_messages',
            'log_parameter_max_length', 'log_parser_stats', 'log_planner_stats', 'log_replication_commands',
            'log_statement', 'log_statement_sample_rate', 'log_statement_stats', 'log_temp_files',
            'log_transaction_sample_rate', 'max_stack_depth', 'output_plugin_libraries', 'session_preload_libraries',
            'session_replication_role', 'temp_file_limit', 'track_activities', 'track_cost_delay_timing',
            'track_counts', 'track_functions', 'track_io_timing', 'track_wal_io_timing', 'update_process_title',
            'wal_compression', 'wal_consistency_checking', 'wal_init_zero', 'wal_recycle', 'zero_damaged_pages'
            """;

    /** Also those of loaded libraries, by the source's own {@code pg_settings}. Not those that a provider sets for its roles. */
    static final NamedQuery<SetParameter> ALL = NamedQuery.of(
                    "parameters that only a superuser may set",
                    """
            SELECT x.routine AS routine, x.role AS role, x.database AS database,
                   pg_catalog.strpos(x.parameter, '.') > 0 AS custom, x.parameter AS parameter
              FROM (SELECT CASE WHEN pg_catalog.to_jsonb(p) ->> 'prokind' = 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END
                             || p.oid::pg_catalog.regprocedure::text AS routine,
                           NULL::text AS role, NULL::text AS database,
                           pg_catalog.split_part(u.setting, '=', 1) AS parameter
                      FROM pg_catalog.pg_proc AS p
                      JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
                     CROSS JOIN LATERAL pg_catalog.unnest(p.proconfig) AS u (setting)
                     WHERE p.proconfig IS NOT NULL AND n.nspname !~ '^pg_(toast|temp_)'
                       AND\s""" + UserMade.in("pg_proc", "p.oid") + """
                    UNION ALL
                    SELECT NULL, r.rolname::text, b.datname::text, pg_catalog.split_part(u.setting, '=', 1)
                      FROM pg_catalog.pg_db_role_setting AS s
                      LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole
                      LEFT JOIN pg_catalog.pg_database AS b ON b.oid = s.setdatabase
                     CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) AS u (setting)
                     WHERE (s.setdatabase = 0 OR b.datname = pg_catalog.current_database())
                       AND (s.setrole = 0 OR r.oid IS NOT NULL)
                       AND (r.oid IS NULL OR NOT\s""" + ProviderRoles.own("r.rolname") + ")) AS x" + """

             WHERE x.parameter IN ("""
                            + OF_SUPERUSERS + """
            )
                OR pg_catalog.strpos(x.parameter, '.') > 0
                OR EXISTS (SELECT 1 FROM pg_catalog.pg_settings AS g
                            WHERE g.name = x.parameter AND g.context IN ('superuser', 'superuser-backend'))
            """,
                    SetParameter.class)
            .orderedBy("routine, database, role, parameter")
            .inEachDatabase()
            .complete();

    /** {@return whether a dump of the database has it} */
    boolean isDumped() {
        return routine != null || database != null;
    }

    /** {@return what sets it} */
    String place() {
        if (routine != null) {
            return routine.startsWith("FUNCTION ")
                    ? "function " + routine.substring("FUNCTION ".length())
                    : "procedure " + routine.substring("PROCEDURE ".length());
        }
        if (database == null) {
            return role == null ? "all roles" : "role " + Identifiers.quoteIfNeeded(role);
        }
        String place = "database " + Identifiers.quoteIfNeeded(database);
        return role == null ? place : "role " + Identifiers.quoteIfNeeded(role) + " in " + place;
    }

    /** {@return what is wrong with it} */
    String words() {
        return custom
                ? "sets " + parameter + " (custom parameter; value not shown): refused for a login that is no superuser"
                : "sets " + parameter + ", which only a superuser may set";
    }

    /** The application may need the value of a custom parameter. */
    Remediation fix() {
        String reset = "ALTER " + subject() + " RESET " + quotedParameter() + ";";
        return custom
                ? Remediation.manual("keep the value in a table, or SET it in the application's sessions, then "
                        + VisibleSql.of(reset))
                : Remediation.sql(Side.SOURCE, reset);
    }

    private String subject() {
        if (routine != null) {
            return routine;
        }
        String of = role == null ? "ROLE ALL" : "ROLE " + Identifiers.quote(role);
        if (database == null) {
            return of;
        }
        String in = "DATABASE " + Identifiers.quote(database);
        return role == null ? in : of + " IN " + in;
    }

    private String quotedParameter() {
        return Arrays.stream(parameter.split("\\.", -1))
                .map(Identifiers::quoteIfNeeded)
                .collect(joining("."));
    }
}
