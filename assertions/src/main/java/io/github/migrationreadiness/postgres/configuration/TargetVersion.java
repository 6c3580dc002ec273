package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;

/** Verifies that the major version of the target is not below that of the source. Minor versions do not count. */
public final class TargetVersion implements DescribedCheck<Migration> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("target-version", PostgresError.TARGET_BELOW_SOURCE)
                .lookingAt(Scope.MIGRATION, Group.VERSION)
                .assertedBy("isNotOlderThan")
                .graded("D");
    }

    @Override
    public Outcome judge(Migration migration) {
        ServerVersion source = migration.source().version();
        ServerVersion target = migration.target().version();
        return target.isAtLeast(source) ? Outcome.passed() : violation(source, target);
    }

    private static Violation violation(ServerVersion source, ServerVersion target) {
        Finding finding = Finding.of("PostgreSQL " + target)
                .with("below the source's " + source)
                .fixedBy(Remediation.manual("choose a target of version " + source.major() + " or later"));
        return Violation.of(finding)
                .because("PostgreSQL " + target.major() + ", the source runs " + source.major())
                .comparing(source.major() + " or later", target.major());
    }
}
