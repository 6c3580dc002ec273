package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.CustomError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import java.net.URI;

/**
 * A check that asks nothing and always comes out the same, under a code of its own.
 *
 * @param code the code
 * @param outcome what comes out
 */
record Remark(String code, Outcome outcome) implements Check<Subject> {

    static Remark passed(String code) {
        return new Remark(code, Outcome.passed());
    }

    static Remark violated(String code) {
        return new Remark(code, Violation.of(Finding.of("an object")));
    }

    static Remark inconclusive(String code) {
        return new Remark(code, Outcome.inconclusive("it cannot be seen", "GRANT sight"));
    }

    static Remark notApplicable(String code) {
        return new Remark(code, Outcome.notApplicable("it does not exist"));
    }

    @Override
    public String name() {
        return "remark-" + code;
    }

    @Override
    public MigrationError error() {
        return CustomError.of(
                MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
                code,
                "Something is amiss.",
                URI.create("https://example.net/" + code));
    }

    @Override
    public Outcome judge(Subject subject) {
        return outcome;
    }
}
