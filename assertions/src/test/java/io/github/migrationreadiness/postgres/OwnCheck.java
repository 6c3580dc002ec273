package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * A user's own check: it keeps what its query returns, and passes if there is an answer.
 *
 * @param query what to ask
 * @param answers what was answered
 */
record OwnCheck(NamedQuery<String> query, List<String> answers) implements Check<PostgresServer> {

    static OwnCheck reading(NamedQuery<String> query) {
        return new OwnCheck(query, new ArrayList<>());
    }

    /** {@return a check that reads one column of texts} */
    static OwnCheck reading(String select) {
        return reading(NamedQuery.of("own query", select, row -> row.text("value")));
    }

    @Override
    public String name() {
        return "own";
    }

    @Override
    public MigrationError error() {
        return PostgresError.TCP_KEEPALIVES;
    }

    @Override
    public Outcome judge(PostgresServer server) {
        answers.addAll(server.read(query).list());
        return Outcome.passed();
    }
}
