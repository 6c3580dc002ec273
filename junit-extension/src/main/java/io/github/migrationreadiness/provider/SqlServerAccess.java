package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.SqlServerBuilder;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Access to a SQL Server or to Azure SQL.
 *
 * @param dataSource connects to the server
 * @param address the address of the server for messages, if known
 */
public record SqlServerAccess(DataSource dataSource, Optional<String> address) {

    /**
     * {@return access by a DataSource of the program}
     *
     * @param dataSource connects to the server
     */
    public static SqlServerAccess by(DataSource dataSource) {
        return new SqlServerAccess(dataSource, Optional.empty());
    }

    /**
     * Configures a builder with this access.
     *
     * @param builder the builder of the server
     * @param <S> the type of the server
     * @return the same builder
     */
    public <S extends SqlServer> SqlServerBuilder<S> applyTo(SqlServerBuilder<S> builder) {
        address.ifPresent(builder::address);
        return builder.dataSource(dataSource);
    }
}
