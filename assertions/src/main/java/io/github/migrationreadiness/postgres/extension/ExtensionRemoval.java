package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import io.github.migrationreadiness.postgres.schema.DropFix;

/** How a database gets rid of an extension, where anybody but the provider can drop it. */
final class ExtensionRemoval {

    private static final String INSTEAD =
            ": move the database with pg_dump and pg_restore --use-list instead, without the extension";

    private ExtensionRemoval() {}

    /** Without CASCADE: what depends on the extension is the user's to decide on. */
    static Remediation of(InstalledExtension extension, ReferenceData data) {
        if (data.isPartOfServer(extension.name())) {
            return Remediation.manual("It is a part of flexible server that nobody can drop" + INSTEAD);
        }
        return extension.ofProvider()
                ? Remediation.manual("Only the provider, who owns it, can drop it" + INSTEAD)
                : DropFix.of(extension.dependents(), "DROP EXTENSION " + extension.identifier() + ";");
    }
}
