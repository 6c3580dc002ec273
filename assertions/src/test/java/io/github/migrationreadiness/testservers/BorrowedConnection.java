package io.github.migrationreadiness.testservers;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A pool of one: it lends the same connection to everybody, takes it back as it is, and resets nothing. */
public final class BorrowedConnection {

    private final Connection lent;
    private final AtomicInteger borrowed = new AtomicInteger();
    private final AtomicInteger returned = new AtomicInteger();

    /** Lends this connection. */
    public BorrowedConnection(Connection lent) {
        this.lent = lent;
    }

    /** {@return the pool} */
    public DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            borrowed.incrementAndGet();
            return proxy(Connection.class, (connection, call, values) -> {
                if (call.getName().equals("close")) {
                    returned.incrementAndGet();
                    return null;
                }
                try {
                    return call.invoke(lent, values);
                } catch (InvocationTargetException failure) {
                    throw failure.getTargetException();
                }
            });
        });
    }

    /** {@return how often it was lent} */
    public int borrowed() {
        return borrowed.get();
    }

    /** {@return how often it came back} */
    public int returned() {
        return returned.get();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
