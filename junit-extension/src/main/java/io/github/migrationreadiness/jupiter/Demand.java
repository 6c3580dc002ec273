package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a parameter asks for.
 *
 * @param side the server
 * @param type what it wants of that server
 */
record Demand(Side side, Class<?> type) {

    /** {@return the demand of a parameter; empty if it is none of the extension's business} */
    static Optional<Demand> of(Parameter parameter) {
        return qualifiedSide(parameter)
                .map(side -> new Demand(side, requireSession(parameter)))
                .or(() -> ofServer(parameter.getType()));
    }

    private static Optional<Demand> ofServer(Class<?> type) {
        return type == SourceServer.class || type == TargetServer.class
                ? Optional.of(new Demand(type == SourceServer.class ? Side.SOURCE : Side.TARGET, type))
                : Optional.empty();
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
