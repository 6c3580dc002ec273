package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the session's login may see.
 *
 * @param login the name of the login
 * @param sysadmin whether it may do everything
 * @param sees what it sees in full
 */
public record LoginRights(String login, boolean sysadmin, Set<Visibility> sees) {

    /** The rights of the session. */
    public static final TsqlQuery<LoginRights> OF_SESSION = TsqlQuery.ofDatabase(
            "rights of the login",
            "SELECT COALESCE(SUSER_SNAME(), ORIGINAL_LOGIN()) AS login_name, IS_SRVROLEMEMBER('sysadmin') AS is_sysadmin,\n       "
                    + Arrays.stream(Visibility.values())
                            .map(it -> it.probe() + " AS " + it.column())
                            .collect(Collectors.joining(",\n       ")),
            LoginRights::read);

    /**
     * {@return whether the session sees everything of a kind}
     *
     * @param visibility the kind
     */
    public boolean sees(Visibility visibility) {
        return sysadmin || sees.contains(visibility);
    }

    /** {@return the login, quoted as T-SQL needs it} */
    public String quotedLogin() {
        return Tsql.quote(login);
    }

    private static LoginRights read(Row row) throws SQLException {
        Set<Visibility> sees = EnumSet.noneOf(Visibility.class);
        for (Visibility visibility : Visibility.values()) {
            if (row.flag(visibility.column())) {
                sees.add(visibility);
            }
        }
        return new LoginRights(row.text("login_name"), row.flag("is_sysadmin"), sees);
    }
}
