package io.github.migrationreadiness.code;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** What registered checks report. It is found as a service, because checks build on errors and not the other way round. */
public interface ErrorsOfChecks {

    /** {@return the errors of one registration} */
    List<MigrationError> errors();

    /** {@return the errors of all registrations} */
    static Stream<MigrationError> find() {
        return ServiceLoader.load(ErrorsOfChecks.class, ErrorsOfChecks.class.getClassLoader()).stream()
                .flatMap(registered -> registered.get().errors().stream());
    }
}
