package io.github.migrationreadiness.console;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import io.github.migrationreadiness.sqlserver.check.SqlServerChecks;
import java.util.List;
import java.util.stream.Stream;

/** What the kit itself advises about an error: the advice of the checks that look for it. */
final class Advice {

    private Advice() {}

    /** {@return the checks that look for an error} */
    static List<DescribedCheck<?>> checks(MigrationError error) {
        return Stream.<DescribedCheck<?>>concat(PostgresChecks.all().stream(), SqlServerChecks.all().stream())
                .filter(check -> check.error() == error)
                .toList();
    }

    /** {@return the advice of some checks, each once; empty where they have none} */
    static String of(List<DescribedCheck<?>> checks) {
        return checks.stream()
                .map(Check::advice)
                .filter(advice -> !advice.isEmpty())
                .distinct()
                .collect(joining(" "));
    }

    /** {@return the advice of the checks of servers about an error; empty where there is none} */
    static String of(MigrationError error) {
        return of(checks(error).stream()
                .filter(check -> !check.description().scope().sides().isEmpty())
                .toList());
    }
}
