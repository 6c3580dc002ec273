package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.configuration.ServiceSwitches;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Verifies that a target of version 16 offers what versions up to 15 do. The documented text is about that version alone;
 * an extension that is missing elsewhere, or everywhere, is unsupported (603405).
 */
public final class ExtensionsMissingInVersion16 implements DescribedCheck<MigratedDatabase> {

    private static final String VERSION = "16";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("extensions-missing-in-version-16", PostgresError.EXTENSIONS_NOT_IN_VERSION_16)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.EXTENSION)
                .readingOn(Side.SOURCE, InstalledExtension.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, AvailableExtension.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoExtensionsMissingInVersion16")
                .graded("D");
    }

    @Override
    public Outcome judge(MigratedDatabase database) {
        TargetServer target = database.target();
        if (!target.version().major().equals(VERSION)) {
            return Outcome.notApplicable(
                    "the target runs PostgreSQL " + target.version() + ", and the error is about version " + VERSION);
        }
        ServiceSwitches.requireExtensions(target);
        OfferedExtensions offer = OfferedExtensions.of(target);
        SortedMap<String, Finding> findings = new TreeMap<>();
        database.source().read(InstalledExtension.ALL).stream()
                .filter(extension -> speaksOf(extension, offer, target))
                .forEach(extension -> findings.put(extension.name(), finding(extension, offer)));
        return findings.isEmpty() ? Outcome.passed() : ExtensionObstacles.violation(findings);
    }

    /** {@return whether a missing extension has this error, and no other} */
    static boolean speaksOf(InstalledExtension extension, OfferedExtensions offer, TargetServer target) {
        return target.version().major().equals(VERSION)
                && !offer.has(extension.name())
                && target.referenceData().endsBefore(extension.name(), VERSION);
    }

    private static Finding finding(InstalledExtension extension, OfferedExtensions offer) {
        return Finding.of("extension " + extension.identifier())
                .with("is not offered (" + offer.evidence(extension.name()) + ")")
                .fixedBy(Remediation.manual("choose a target of version 15 or lower"));
    }
}
