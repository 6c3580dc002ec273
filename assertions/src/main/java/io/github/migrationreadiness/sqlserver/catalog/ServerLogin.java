package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A login of a server.
 *
 * @param name its exact name
 * @param type such as {@code SQL_LOGIN} or {@code WINDOWS_GROUP}
 * @param disabled whether it lets nobody in
 * @param builtIn whether SQL Server or Windows brings it along
 */
public record ServerLogin(String name, String type, boolean disabled, boolean builtIn) {

    /** All of them. Those that are built in are told by their SID: their names depend on the language, and sa may be renamed. */
    public static final TsqlQuery<ServerLogin> ALL =
            TsqlQuery.ofServer("logins", """
            SELECT p.name, p.type_desc, p.is_disabled, p.sid
            FROM sys.server_principals AS p
            WHERE p.type IN ('S', 'U', 'G', 'C', 'K', 'E', 'X')
            ORDER BY p.name""", ServerLogin::read).requiring(Visibility.ANY_DEFINITION);

    private static final int AUTHORITY = 7;
    private static final int NT_AUTHORITY = 5;
    private static final int FIRST_SUBAUTHORITY = 8;

    /** SYSTEM, LOCAL SERVICE, NETWORK SERVICE, the groups of BUILTIN, and services. */
    private static final Set<Integer> OF_WINDOWS = Set.of(18, 19, 20, 32, 80);

    /** {@return whether it is a user or a group of Windows} */
    public boolean isOfWindows() {
        return type.startsWith("WINDOWS_");
    }

    private static ServerLogin read(Row row) throws SQLException {
        String name = row.text("name");
        return new ServerLogin(
                name, row.text("type_desc"), row.flag("is_disabled"), isInternal(name) || isBuiltIn(row.bytes("sid")));
    }

    private static boolean isInternal(String name) {
        return name.startsWith("##") && name.endsWith("##");
    }

    private static boolean isBuiltIn(byte @Nullable [] sid) {
        return sid != null && (isSa(sid) || isOfWindows(sid));
    }

    private static boolean isSa(byte[] sid) {
        return sid.length == 1 && sid[0] == 1;
    }

    private static boolean isOfWindows(byte[] sid) {
        return sid.length > FIRST_SUBAUTHORITY
                && sid[AUTHORITY] == NT_AUTHORITY
                && OF_WINDOWS.contains((int) sid[FIRST_SUBAUTHORITY]);
    }
}
