package io.github.migrationreadiness.postgres.check;

import java.util.Set;

/** The system tables and views that only superusers may query on a flexible server, as the documentation lists them. */
final class RestrictedCatalogs {

    private static final Set<String> NAMES = Set.of(
            "pg_authid",
            "pg_config",
            "pg_file_settings",
            "pg_hba_file_rules",
            "pg_largeobject",
            "pg_pltemplate",
            "pg_replication_origin_status",
            "pg_shadow",
            "pg_statistic",
            "pg_subscription",
            "pg_user_mapping");

    private RestrictedCatalogs() {}

    static boolean contain(String relation) {
        return NAMES.contains(relation);
    }
}
