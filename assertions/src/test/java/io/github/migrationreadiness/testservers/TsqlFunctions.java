package io.github.migrationreadiness.testservers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The functions of T-SQL that the kit calls, as H2 calls them: it wants public ones and hands over the connection. */
public final class TsqlFunctions {

    private TsqlFunctions() {}

    /** {@return what the test gave the server; null for a property that the server does not know} */
    public static @Nullable String serverProperty(Connection connection, String name) throws SQLException {
        return property(connection, "", name);
    }

    /** {@return what the test gave a database; null for one that is not there or not online} */
    public static @Nullable String databaseProperty(Connection connection, String database, String name)
            throws SQLException {
        return property(connection, database, name);
    }

    /** {@return 1 unless the test took the permission away} */
    public static int hasPermission(
            Connection connection, @Nullable String securable, @Nullable String securableClass, String permission)
            throws SQLException {
        String onObject = "OBJECT".equals(securableClass) ? " on " + securable : "";
        return value(connection, "SELECT permission FROM testserver.denied WHERE permission = ?", permission + onObject)
                        == null
                ? 1
                : 0;
    }

    /** {@return 1 or 0 for a role that the server knows, else null} */
    public static @Nullable Integer isServerRoleMember(Connection connection, String role) throws SQLException {
        String member = value(connection, "SELECT is_member FROM testserver.roles WHERE name = ?", role);
        return member == null ? null : Integer.valueOf(member);
    }

    /** {@return the database of the session} */
    public static @Nullable String databaseName(Connection connection) throws SQLException {
        return property(connection, "", "testserver.database");
    }

    /** {@return the login of the session} */
    public static @Nullable String loginName(Connection connection) throws SQLException {
        return property(connection, "", "testserver.login");
    }

    /** {@return the used pages of a file, whichever property is asked for} */
    public static @Nullable String fileProperty(Connection connection, String file, String property)
            throws SQLException {
        return value(connection, "SELECT space_used FROM sys.database_files WHERE name = ?", file);
    }

    /** {@return something where there is a table of that name, else null} */
    public static @Nullable Integer objectId(Connection connection, String name, String type) throws SQLException {
        String table = name.substring(name.lastIndexOf('[') + 1).replace("]", "");
        return value(connection, "SELECT table_name FROM INFORMATION_SCHEMA.TABLES WHERE table_name = ?", table) == null
                ? null
                : table.hashCode();
    }

    /** {@return how many transactions are open in the session, as far as the test says so} */
    public static int transactionCount(Connection connection) throws SQLException {
        String count = property(connection, "", "testserver.transactions");
        return count == null ? 0 : Integer.parseInt(count);
    }

    private static @Nullable String property(Connection connection, String owner, String name) throws SQLException {
        return value(connection, "SELECT val FROM testserver.properties WHERE owner = ? AND name = ?", owner, name);
    }

    private static @Nullable String value(Connection connection, String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
