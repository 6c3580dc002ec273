package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import java.util.regex.Pattern;

/**
 * Verifies that a flexible server of some version offers every extension of a database, before there is one: the reference
 * data answers.
 */
public final class ExtensionsOfVersion implements Check<SourceDatabase> {

    private static final Pattern MAJOR = Pattern.compile("\\d{2}");

    private final String major;

    /**
     * Asks for a version.
     *
     * @param major the major version of the target to be, such as {@code 16}
     */
    public ExtensionsOfVersion(String major) {
        if (!MAJOR.matcher(major).matches()) {
            throw new IllegalArgumentException(
                    "\"" + major + "\" is no major version of a flexible server, such as \"16\"");
        }
        this.major = major;
    }

    @Override
    public String name() {
        return "unsupported-extensions";
    }

    @Override
    public MigrationError error() {
        return PostgresError.UNSUPPORTED_EXTENSIONS;
    }

    @Override
    public String advice() {
        return UnsupportedExtensions.ADVICE;
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        SourceServer source = database.source();
        OfferedExtensions offer = OfferedExtensions.documented(source.referenceData(), major);
        return new ExtensionObstacles(offer, ServiceRefusals.withoutTarget(source))
                .judge(database.read(InstalledExtension.ALL).list());
    }
}
