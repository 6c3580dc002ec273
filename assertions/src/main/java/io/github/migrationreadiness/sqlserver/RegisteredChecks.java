package io.github.migrationreadiness.sqlserver;

import java.util.List;
import java.util.ServiceLoader;

/** The registered checks. Servers find them as a service, because checks build on servers and not the other way round. */
public interface RegisteredChecks {

    /** {@return the checks of one registration} */
    List<SqlServerCheck<?>> checks();

    /** {@return the checks of all registrations} */
    static List<SqlServerCheck<?>> find() {
        return ServiceLoader.load(RegisteredChecks.class, RegisteredChecks.class.getClassLoader()).stream()
                .<SqlServerCheck<?>>flatMap(registered -> registered.get().checks().stream())
                .toList();
    }
}
