package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.catalog.Allowlist;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Setting;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.configuration.ParameterFix;
import io.github.migrationreadiness.postgres.configuration.ServiceSwitches;
import io.github.migrationreadiness.postgres.configuration.Settings;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Verifies that the target preloads the libraries of the source's extensions. Which extensions need that is documented;
 * which of them the migration service insists on is not, so all of them count. Only allowlisted extensions matter here: the
 * others are refused before (603108), or cannot be migrated at all (603405).
 */
public final class PreloadedLibraries implements DescribedCheck<Migration> {

    private static final String PARAMETER = "shared_preload_libraries";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("preloaded-libraries", PostgresError.SHARED_PRELOAD_LIBRARIES)
                .lookingAt(Scope.MIGRATION, Group.EXTENSION)
                .readingOn(Side.SOURCE, InstalledExtension.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, Setting.PRELOADED_LIBRARIES, Allowlist.OF_SERVER)
                .requiring(new Access(
                        "pg_read_all_settings on the target, CONNECT on every database of the plan",
                        "GRANT pg_read_all_settings TO …;",
                        PostgresAccess.GRANT_CONNECT))
                .assertedBy("preloadsLibrariesRequiredBy")
                .graded("the list of extensions: D; that all of them count: I");
    }

    @Override
    public Outcome judge(Migration migration) {
        ServiceSwitches.requireExtensions(migration.target());
        Set<String> loaded = LibraryList.parse(
                Settings.preloadedLibraries(migration.target()).value());
        Allowlist allowlist = Allowlists.of(migration.target());
        ReferenceData reference = migration.target().referenceData();
        SortedMap<String, String> missing = new TreeMap<>();
        for (String extension : SourceExtensions.of(migration).keySet()) {
            reference
                    .preloadLibrary(extension)
                    .filter(library -> allowlist.allows(extension))
                    .filter(library -> !loaded.contains(library))
                    .ifPresent(library -> missing.put(extension, library));
        }
        return missing.isEmpty() ? Outcome.passed() : violation(missing, loaded, reference);
    }

    private static Violation violation(SortedMap<String, String> missing, Set<String> loaded, ReferenceData reference) {
        String value = joined(loaded, missing.values());
        List<Finding> findings = missing.entrySet().stream()
                .map(extension -> finding(extension, value, reference))
                .toList();
        String extensions = String.join(", ", missing.keySet());
        return Violation.of(findings).because(extensions).fill("extensions", extensions);
    }

    private static Finding finding(Map.Entry<String, String> extension, String value, ReferenceData reference) {
        return Finding.of("extension " + Identifiers.quoteIfNeeded(extension.getKey()))
                .with("needs the library " + extension.getValue() + " (" + reference.origin(extension.getKey()) + ")")
                .fixedBy(ParameterFix.onTarget(PARAMETER, value));
    }

    private static String joined(Set<String> loaded, Collection<String> missing) {
        Set<String> all = new TreeSet<>(loaded);
        all.addAll(missing);
        return String.join(",", all);
    }
}
