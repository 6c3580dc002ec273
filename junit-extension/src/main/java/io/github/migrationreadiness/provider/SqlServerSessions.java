package io.github.migrationreadiness.provider;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import io.github.migrationreadiness.postgres.Password;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Opens sessions with Microsoft's driver. A class by itself, because the driver is on the class path of those only who use it. */
final class SqlServerSessions {

    private static final String NAME = "migration-readiness";

    private SqlServerSessions() {}

    static Connection open(String url, Optional<String> user, Optional<Password> password, SessionLimits limits)
            throws SQLException {
        SQLServerDataSource server = new SQLServerDataSource();
        server.setURL(url);
        user.ifPresent(server::setUser);
        password.map(Password::reveal).ifPresent(server::setPassword);
        server.setApplicationName(NAME);
        server.setLoginTimeout(limits.loginSeconds());
        server.setSocketTimeout(limits.answerMillis());
        server.setConnectRetryCount(0);
        return server.getConnection();
    }
}
