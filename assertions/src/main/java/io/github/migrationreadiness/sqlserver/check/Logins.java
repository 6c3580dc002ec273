package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.server.Row;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the logins of the source, which the migration of databases leaves behind. It only warns: the newer page lists them no
 * longer, since there is a migration of logins. Those that SQL Server or Windows brings along do not count.
 */
public final class Logins implements RestoreCheck<SqlServerSource> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("logins", AzureSqlLimitation.SERVER_OBJECTS)
                .lookingAt(Scope.SOURCE, Group.OBJECTS)
                .reading(ServerLogin.ALL)
                .warning()
                .assertedBy("hasNoLogins", "hasNoUnsupportedServerObjects")
                .graded("D in 2022; the newer page lists them no longer, so it is a warning")
                .advising("Migrate the logins first, or create them on the target with the same SIDs.");
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        List<ServerLogin> logins = source.read(ServerLogin.ALL).stream()
                .filter(login -> !login.builtIn())
                .toList();
        return Findings.in(source).warning(logins, Logins::finding, NewerPage.HAS_A_MIGRATION_OF_LOGINS);
    }

    private static Finding finding(ServerLogin login) {
        return Finding.of("login " + Tsql.quote(login.name()))
                .with(login.type() + (login.disabled() ? ", disabled" : ""))
                .fixedBy(Remediation.manual(fix(login)));
    }

    private static String fix(ServerLogin login) {
        return login.isOfWindows()
                ? "On a managed instance, give the account a login of Microsoft Entra instead."
                : "Migrate it with az datamigration login-migration or New-AzDataMigrationLoginsMigration.";
    }

    /**
     * A login of a server.
     *
     * @param name its exact name
     * @param type such as {@code SQL_LOGIN} or {@code WINDOWS_GROUP}
     * @param disabled whether it lets nobody in
     * @param builtIn whether SQL Server or Windows brings it along
     */
    record ServerLogin(String name, String type, boolean disabled, boolean builtIn) {

        /** All of them. Those that are built in are told by their SID: their names depend on the language, and sa may be renamed. */
        static final TsqlQuery<ServerLogin> ALL =
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
        boolean isOfWindows() {
            return type.startsWith("WINDOWS_");
        }

        private static ServerLogin read(Row row) throws SQLException {
            String name = row.text("name");
            return new ServerLogin(
                    name,
                    row.text("type_desc"),
                    row.flag("is_disabled"),
                    isInternal(name) || isBuiltIn(row.bytes("sid")));
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
}
