package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.SqlServerSettings;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A SQL Server, or a target in Azure SQL, that runs already. */
record JdbcSqlServer(SqlServerSettings server, SessionLimits limits) implements SqlServerProvider {

    /** The property stands for a host that the URL itself leaves out. */
    private static final Pattern HOST = Pattern.compile(
            "^jdbc:sqlserver://(?:([^;]+)|.*?;\\s*server(?:Name)?\\s*=\\s*([^;]+))", Pattern.CASE_INSENSITIVE);

    @Override
    public SqlServerAccess access() {
        String url = server.url().orElseThrow();
        return new SqlServerAccess(
                new SessionSource(() -> {
                    OptionalLibrary.MSSQL_JDBC.require();
                    return SqlServerSessions.open(url, server.user(), server.password(), limits);
                }),
                host(url));
    }

    private static Optional<String> host(String url) {
        Matcher host = HOST.matcher(url);
        return host.find()
                ? Optional.of(host.group(1) == null ? host.group(2).strip() : host.group(1))
                : Optional.empty();
    }
}
