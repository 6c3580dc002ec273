package io.github.migrationreadiness.jupiter;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session that tells when it is asked. It keeps every interface of the driver, and unwraps to the driver's own class. */
final class WatchedConnection implements InvocationHandler {

    /** What asks nothing of a server. */
    private static final Set<String> IDLE = Set.of("close", "isClosed", "hashCode", "toString");

    private final Connection connection;
    private final Runnable use;

    private WatchedConnection(Connection connection, Runnable use) {
        this.connection = connection;
        this.use = use;
    }

    static Connection of(Connection connection, Runnable use) {
        Class<?> type = connection.getClass();
        Class<?>[] interfaces = Hierarchy.types(type).stream()
                .filter(part -> part.isInterface() && Modifier.isPublic(part.getModifiers()))
                .toArray(Class<?>[]::new);
        return (Connection)
                Proxy.newProxyInstance(type.getClassLoader(), interfaces, new WatchedConnection(connection, use));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        if (!IDLE.contains(method.getName())) {
            use.run();
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }
}
