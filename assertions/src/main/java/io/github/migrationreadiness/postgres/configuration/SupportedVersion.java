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
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;

/** Verifies that the migration service takes the version of the source: 9.5 or later. */
public final class SupportedVersion implements DescribedCheck<SourceServer> {

    private static final ServerVersion MINIMUM = ServerVersion.of("9.5");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("supported-version", PostgresError.UNSUPPORTED_SOURCE_VERSION)
                .lookingAt(Scope.SOURCE, Group.VERSION)
                .assertedBy("hasSupportedVersion")
                .graded("D");
    }

    @Override
    public Outcome judge(SourceServer source) {
        ServerVersion version = source.version();
        return version.isAtLeast(MINIMUM) ? Outcome.passed() : violation(version);
    }

    private static Violation violation(ServerVersion version) {
        Finding finding = Finding.of("PostgreSQL " + version)
                .fixedBy(Remediation.manual("upgrade the source, or move the data with pg_dump and pg_restore"));
        return Violation.of(finding)
                .because("PostgreSQL " + version)
                .fill("minimumVersion", MINIMUM.text())
                .comparing(MINIMUM.text() + " or later", version.text());
    }
}
