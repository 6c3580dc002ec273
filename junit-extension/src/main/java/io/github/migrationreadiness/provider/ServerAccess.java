package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.ServerBuilder;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Access to a server, as far as it is known before the first query. */
public sealed interface ServerAccess {

    /**
     * Configures a builder with this access.
     *
     * @param builder the builder of the server
     * @param <S> the type of the server
     * @return the same builder
     */
    <S extends PostgresServer> ServerBuilder<S> applyTo(ServerBuilder<S> builder);

    /**
     * {@return access by a URL}
     *
     * @param url called at the first query to the server; it may start the server
     * @param user the login, if it is not left to the driver
     * @param password the password, if it is not left to the driver
     */
    static ServerAccess by(Supplier<String> url, Optional<String> user, Optional<Password> password) {
        return new ByUrl(url, user, password);
    }

    /**
     * {@return access by a DataSource}
     *
     * @param dataSource connects to the server
     */
    static ServerAccess by(DataSource dataSource) {
        return new ByDataSource(dataSource);
    }

    /**
     * By a URL.
     *
     * @param url called at the first query to the server
     * @param user the login, if it is not left to the driver
     * @param password the password, if it is not left to the driver
     */
    record ByUrl(Supplier<String> url, Optional<String> user, Optional<Password> password) implements ServerAccess {
        @Override
        public <S extends PostgresServer> ServerBuilder<S> applyTo(ServerBuilder<S> builder) {
            user.ifPresent(builder::user);
            password.ifPresent(builder::password);
            return builder.urlFrom(url);
        }
    }

    /**
     * By a DataSource.
     *
     * @param dataSource connects to the server
     */
    record ByDataSource(DataSource dataSource) implements ServerAccess {
        @Override
        public <S extends PostgresServer> ServerBuilder<S> applyTo(ServerBuilder<S> builder) {
            return builder.dataSource(dataSource);
        }
    }
}
