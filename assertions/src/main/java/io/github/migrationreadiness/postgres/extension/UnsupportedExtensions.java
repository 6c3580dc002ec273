package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.configuration.ServiceSwitches;
import java.util.List;

/**
 * Verifies that the target offers every extension of a database, and that the migration service takes it. One that the
 * target offers and does not allow is another error (603108), and so is one that is missing in version 16 only (603408).
 */
public final class UnsupportedExtensions implements DescribedCheck<MigratedDatabase> {

    static final String ADVICE = "Replace the extension, or move what needs it with pg_dump and pg_restore.";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("unsupported-extensions", PostgresError.UNSUPPORTED_EXTENSIONS)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.EXTENSION)
                .readingOn(Side.SOURCE, InstalledExtension.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, AvailableExtension.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasOnlyExtensionsSupportedBy", "hasOnlyExtensionsOfferedBy")
                .graded("D; that azure and pgaadauth are refused: reported by a user")
                .advising(ADVICE);
    }

    @Override
    public Outcome judge(MigratedDatabase database) {
        TargetServer target = database.target();
        ServiceSwitches.requireExtensions(target);
        ExtensionObstacles obstacles =
                ExtensionObstacles.between(database.source().source(), target);
        List<InstalledExtension> installed = database.source().read(InstalledExtension.ALL).stream()
                .filter(extension -> !ExtensionsMissingInVersion16.speaksOf(extension, obstacles.offer(), target))
                .toList();
        return obstacles.judge(installed);
    }
}
