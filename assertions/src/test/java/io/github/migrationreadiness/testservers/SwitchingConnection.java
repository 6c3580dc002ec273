package io.github.migrationreadiness.testservers;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A session that {@code setCatalog} moves to another database, as it does on SQL Server. */
final class SwitchingConnection implements InvocationHandler {

    private final TestSqlServer server;
    private TestSqlDatabase database;
    private Connection session;

    private SwitchingConnection(TestSqlServer server, String database) throws SQLException {
        this.server = server;
        this.database = server.open(database);
        this.session = this.database.connect();
    }

    static DataSource dataSource(TestSqlServer server, String database, Runnable first) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            first.run();
            return proxy(Connection.class, new SwitchingConnection(server, database));
        });
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getCatalog")) {
            return database.name();
        }
        if (method.getName().equals("setCatalog") && arguments != null) {
            moveTo((String) arguments[0]);
            return null;
        }
        if (method.getName().equals("createStatement")) {
            return statement(session.createStatement());
        }
        return call(session, method, understood(arguments));
    }

    private static Statement statement(Statement statement) {
        return proxy(Statement.class, (self, method, arguments) -> call(statement, method, understood(arguments)));
    }

    private void moveTo(String name) throws SQLException {
        if (name.equals(database.name())) {
            return;
        }
        if (!server.switchesDatabases()) {
            throw new SQLException(
                    "USE statement is not supported to switch between databases. Use a new connection to connect to a"
                            + " different database.",
                    "S0001",
                    40508);
        }
        TestSqlDatabase next = server.open(name);
        Connection moved = next.connect();
        moved.setAutoCommit(session.getAutoCommit());
        setLockTimeout(moved, lockTimeout());
        session.close();
        database = next;
        session = moved;
    }

    private int lockTimeout() throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("SELECT LOCK_TIMEOUT()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void setLockTimeout(Connection session, int millis) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + millis);
        }
    }

    /** H2 knows no {@code @@LOCK_TIMEOUT}, but a function of that name. */
    private static Object @Nullable [] understood(Object @Nullable [] arguments) {
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
            arguments[0] = sql.replaceAll("@@(\\w+)", "$1()");
        }
        return arguments;
    }

    private static @Nullable Object call(Object actual, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(actual, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
