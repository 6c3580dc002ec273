package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.PostgresSource;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a parameter asks for.
 *
 * @param side the server
 * @param type what it wants of that server
 */
record InjectionRequest(Side side, Class<?> type) {

    private static final String NO_TARGET =
            "no target is configured: set readiness.target.url (READINESS_TARGET_URL), or start a"
                    + " simulated one with readiness.target.provider=embedded and readiness.target.simulate=true";

    private static final String NO_SQL_SERVER =
            "no SQL Server is configured: set readiness.sqlserver.source.url (READINESS_SQLSERVER_SOURCE_URL)";

    private static final String NO_AZURE_SQL =
            "no target is configured: set readiness.sqlserver.target.url (READINESS_SQLSERVER_TARGET_URL)";

    private static final String NO_BACKUPS =
            "no backups are configured: set readiness.sqlserver.backups (READINESS_SQLSERVER_BACKUPS)";

    private static final Map<Class<?>, Side> SIDES = Map.of(
            PostgresSource.class, Side.SOURCE,
            SourceServer.class, Side.SOURCE,
            SourceDatabase.class, Side.SOURCE,
            TargetServer.class, Side.TARGET,
            SqlServerSource.class, Side.SOURCE,
            AzureSqlTarget.class, Side.TARGET,
            BackupListing.class, Side.SOURCE);

    /** {@return the demand of a parameter; empty if it is none of the extension's business} */
    static Optional<InjectionRequest> of(Parameter parameter) {
        return qualifiedSide(parameter)
                .map(side -> new InjectionRequest(side, requireSession(parameter)))
                .or(() -> ofServer(parameter.getType()));
    }

    /** {@return the demands of the parameters of some constructors or methods} */
    static Stream<InjectionRequest> madeBy(Stream<? extends Executable> executables) {
        return executables
                .flatMap(executable -> Arrays.stream(executable.getParameters()))
                .flatMap(parameter -> of(parameter).stream());
    }

    /** {@return whether it is about a migration from SQL Server} */
    boolean ofSqlServer() {
        return type == SqlServerSource.class || type == AzureSqlTarget.class || isForBackups();
    }

    /** {@return whether it wants the backups of such a migration} */
    boolean isForBackups() {
        return type == BackupListing.class;
    }

    /** {@return what to tell where that is not configured} */
    String missing() {
        if (isForBackups()) {
            return NO_BACKUPS;
        }
        if (ofSqlServer()) {
            return side == Side.SOURCE ? NO_SQL_SERVER : NO_AZURE_SQL;
        }
        return NO_TARGET;
    }

    /** {@return what was injected for it} */
    String inWords() {
        if (isForBackups()) {
            return "a list of backups";
        }
        if (type == Connection.class || type == DataSource.class) {
            return "a " + type.getSimpleName() + " of the " + side;
        }
        return type == SourceDatabase.class ? "a database" : "a " + side;
    }

    /** {@return how to ask what was injected, for whoever did not} */
    String howToAsk() {
        if (type == Connection.class) {
            return "run a statement on it";
        }
        if (type == DataSource.class) {
            return "run a statement on one of its sessions";
        }
        String subject = isForBackups() ? "backups" : type == SourceDatabase.class ? "database" : side.toString();
        return "ask it with assertThat(" + subject + ")…";
    }

    private static Optional<InjectionRequest> ofServer(Class<?> type) {
        return Optional.ofNullable(SIDES.get(type)).map(side -> new InjectionRequest(side, type));
    }

    private static Optional<Side> qualifiedSide(Parameter parameter) {
        boolean source = AnnotationSupport.isAnnotated(parameter, FromSource.class);
        boolean target = AnnotationSupport.isAnnotated(parameter, FromTarget.class);
        if (source && target) {
            throw new ParameterResolutionException(
                    "Parameter [" + parameter + "] is annotated with both @FromSource and @FromTarget");
        }
        return source ? Optional.of(Side.SOURCE) : target ? Optional.of(Side.TARGET) : Optional.empty();
    }

    private static Class<?> requireSession(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type != Connection.class && type != DataSource.class) {
            throw new ParameterResolutionException("Can only resolve a @FromSource or @FromTarget parameter of type "
                    + Connection.class.getName() + " or " + DataSource.class.getName() + " but was: " + type.getName());
        }
        return type;
    }
}
