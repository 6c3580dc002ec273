package io.github.migrationreadiness.sqlserver.catalog;

import java.util.Optional;

/**
 * How many users a server lets in.
 *
 * @param single whether it is only one; empty where the server does not tell
 */
public record UserMode(Optional<Boolean> single) {

    /** That of the server. */
    public static final TsqlQuery<UserMode> OF_SERVER = TsqlQuery.ofServer(
            "single-user mode",
            "SELECT CAST(SERVERPROPERTY('IsSingleUser') AS int) AS is_single_user",
            row -> new UserMode(row.optionalFlag("is_single_user")));
}
