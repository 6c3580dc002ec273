package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * An audit of a server, or a specification of what it records.
 *
 * @param name its exact name
 * @param type where the audit writes to, such as {@code FILE}, or {@code SERVER AUDIT SPECIFICATION}
 * @param enabled whether it records
 */
public record ServerAudit(String name, String type, boolean enabled) {

    /** All of them. */
    public static final TsqlQuery<ServerAudit> ALL =
            TsqlQuery.ofServer("server audits", """
            SELECT a.name, a.type_desc, a.is_state_enabled
            FROM sys.server_audits AS a
            UNION ALL
            SELECT s.name, N'SERVER AUDIT SPECIFICATION', s.is_state_enabled
            FROM sys.server_audit_specifications AS s
            ORDER BY name""", ServerAudit::read).requiring(Visibility.ANY_DEFINITION);

    /** {@return whether it says what an audit records} */
    public boolean isSpecification() {
        return type.equals("SERVER AUDIT SPECIFICATION");
    }

    private static ServerAudit read(Row row) throws SQLException {
        return new ServerAudit(row.text("name"), row.text("type_desc"), row.flag("is_state_enabled"));
    }
}
