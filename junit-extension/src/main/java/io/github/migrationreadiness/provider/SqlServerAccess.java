package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.SqlServerBuilder;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The way to a SQL Server or to Azure SQL.
 *
 * @param dataSource leads to the server
 * @param address where the server is, in words, if that is known
 */
public record SqlServerAccess(DataSource dataSource, Optional<String> address) {

    /**
     * {@return the way by a DataSource of the program}
     *
     * @param dataSource leads to the server
     */
    public static SqlServerAccess by(DataSource dataSource) {
        return new SqlServerAccess(dataSource, Optional.empty());
    }

    /**
     * Tells a builder the way.
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
