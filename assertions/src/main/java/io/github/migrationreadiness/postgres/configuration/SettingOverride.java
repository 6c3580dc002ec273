package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that ALTER DATABASE or ALTER ROLE sets for the sessions of this login.
 *
 * @param parameter its name
 * @param value its value, as it was written
 * @param database the database that it is for, or {@code null} for each
 * @param role the role that it is for, or {@code null} for each
 */
public record SettingOverride(
        String parameter,
        String value,
        @Nullable String database,
        @Nullable String role) {

    /** Those of the login and of everybody: what is set for a role is not inherited by its members. */
    public static final NamedQuery<SettingOverride> ALL = NamedQuery.of(
                    "settings of databases and roles", """
            SELECT pg_catalog.split_part(c.setting, '=', 1) AS parameter,
                   pg_catalog.substr(c.setting, pg_catalog.strpos(c.setting, '=') + 1) AS value,
                   d.datname::text AS database, r.rolname::text AS role
              FROM pg_catalog.pg_db_role_setting AS x
              LEFT JOIN pg_catalog.pg_database AS d ON d.oid = x.setdatabase
              LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = x.setrole
             CROSS JOIN LATERAL pg_catalog.unnest(x.setconfig) AS c(setting)
             WHERE (x.setdatabase = 0 OR d.oid IS NOT NULL)
               AND (x.setrole = 0 OR r.rolname = session_user)
               AND pg_catalog.split_part(c.setting, '=', 1)
                   IN ('default_transaction_read_only', 'idle_in_transaction_session_timeout')
            """, SettingOverride.class)
            .complete();

    /**
     * {@return whether sessions in a database begin with it, unless something more specific says otherwise}
     *
     * @param name the exact name of the database
     */
    public boolean appliesTo(String name) {
        return database == null || database.equals(name);
    }

    /** {@return how specific it is: PostgreSQL puts the role before the database} */
    public int rank() {
        return (role == null ? 0 : 2) + (database == null ? 0 : 1);
    }
}
