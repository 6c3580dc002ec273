package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.StatementsOfChecks;
import java.util.stream.Stream;

/** What the built-in checks read. */
public final class RegisteredStatements implements StatementsOfChecks {

    /** Made by the service loader. */
    public RegisteredStatements() {}

    @Override
    public Stream<NamedQuery<?>> on(Side side) {
        return PostgresChecks.all().stream()
                .flatMap(check -> check.description().statements(side).stream())
                .map(statement -> (NamedQuery<?>) statement);
    }
}
