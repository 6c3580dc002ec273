package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.configuration.ServiceSwitches;
import java.util.Optional;

/**
 * Verifies that the target installs no older PostGIS than a database has. The documentation leaves the rule open: its text,
 * its resolution and its list of versions contradict each other. This is the reading that they allow at least, and inferred.
 */
public final class PostgisVersion implements DescribedCheck<MigratedDatabase> {

    private static final String POSTGIS = "postgis";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("postgis-version", PostgresError.INCOMPATIBLE_POSTGIS)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.EXTENSION)
                .readingOn(Side.SOURCE, InstalledExtension.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, AvailableExtension.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasPostgisCompatibleWith")
                .graded("I: the documentation contradicts itself")
                .advising(
                        "Where the major versions of PostGIS differ, read its breaking changes and test the application.");
    }

    /** A target without PostGIS is another error (603405). */
    @Override
    public Outcome judge(MigratedDatabase database) {
        ServiceSwitches.requireExtensions(database.target());
        OfferedExtensions offer = OfferedExtensions.of(database.target());
        Optional<String> installed = database.source().read(InstalledExtension.ALL).stream()
                .filter(extension -> extension.name().equals(POSTGIS))
                .map(InstalledExtension::version)
                .findFirst();
        return installed
                .filter(version -> offer.has(POSTGIS))
                .map(version -> compare(version, offer.version(POSTGIS).orElseThrow(), offer, database))
                .orElseGet(Outcome::passed);
    }

    private static Outcome compare(
            String installed, String offered, OfferedExtensions offer, MigratedDatabase database) {
        return parse(installed).compareTo(parse(offered)) <= 0
                ? Outcome.passed()
                : violation(installed, offered, offer, database);
    }

    private static Violation violation(
            String installed, String offered, OfferedExtensions offer, MigratedDatabase database) {
        Finding finding = Finding.of("extension " + POSTGIS)
                .with(installed + ", the target installs " + offered + " (" + offer.evidence(POSTGIS) + ")")
                .fixedBy(Remediation.manual("choose a target version that offers PostGIS " + installed + " or later"));
        return Violation.of(finding)
                .because("PostGIS " + installed + ", the target installs " + offered)
                .fill("targetVersion", database.target().version().major())
                .fill("postgisVersion", installed)
                .comparing("at most " + offered, installed);
    }

    /** An extension of loose objects has the version {@code unpackaged}. */
    private static DottedVersion parse(String version) {
        return DottedVersion.parse(version)
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the version \"" + version + "\" of PostGIS is no number",
                        "Ask both databases: SELECT postgis_full_version();"));
    }
}
