package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TdsReply;
import io.github.migrationreadiness.testservers.TdsServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scripted server whose login sees everything. */
final class Scripted {

    private Scripted() {}

    static TdsServer server() {
        return TdsServer.start()
                .on("SERVERPROPERTY('ProductVersion')", identity("15.0.4355.3", 3))
                .on("ORIGINAL_LOGIN", rights(1))
                .on(
                        "d.recovery_model_desc",
                        TdsReply.columns(
                                        "database_id",
                                        "name",
                                        "state_desc",
                                        "recovery_model_desc",
                                        "compatibility_level",
                                        "collation_name",
                                        "is_read_only",
                                        "db_version")
                                .row(5, "Bücher 東京", "ONLINE", "FULL", 150, null, false, null));
    }

    static TdsReply identity(String version, int engineEdition) {
        return TdsReply.columns(
                        "product_version",
                        "engine_edition",
                        "edition",
                        "server_collation",
                        "product_update_type",
                        "is_xtp_supported",
                        "engine_db_version")
                .row(version, engineEdition, "Enterprise Edition (64-bit)", null, null, 1, 904);
    }

    private static TdsReply rights(int each) {
        List<String> names = new ArrayList<>(List.of("login_name", "is_sysadmin"));
        List<Object> values = new ArrayList<>(List.of("migrator", 0));
        for (Visibility visibility : Visibility.values()) {
            names.add(visibility.name().toLowerCase(Locale.ROOT));
            values.add(each);
        }
        return TdsReply.columns(names.toArray(String[]::new)).row(values.toArray());
    }
}
