package com.example.forks;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.CustomError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import java.net.URI;

/** A check that asks no server. */
public record Remark(String name, boolean holds) implements Check<Subject> {

    @Override
    public MigrationError error() {
        return CustomError.of(
                MigrationSystem.POSTGRESQL, "F001", "Something is amiss.", URI.create("https://example.com/" + name));
    }

    @Override
    public Outcome judge(Subject subject) {
        return holds ? Outcome.passed() : Violation.of(Finding.of("an object"));
    }
}
