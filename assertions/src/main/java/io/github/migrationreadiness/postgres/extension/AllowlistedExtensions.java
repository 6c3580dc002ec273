package io.github.migrationreadiness.postgres.extension;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.catalog.Allowlist;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.configuration.AzureCli;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.configuration.ServiceSwitches;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Verifies that the target lets every extension of the source be created: its name is in {@code azure.extensions}. An
 * extension that the target does not have at all, or that the migration service refuses, is another error (603405).
 */
public final class AllowlistedExtensions implements DescribedCheck<Migration> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("allowlisted-extensions", PostgresError.EXTENSIONS_NOT_ALLOWLISTED)
                .lookingAt(Scope.MIGRATION, Group.EXTENSION)
                .readingOn(Side.SOURCE, InstalledExtension.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, Allowlist.OF_SERVER, AvailableExtension.ALL)
                .requiring(PostgresAccess.CONNECT_TO_EVERY_DATABASE)
                .assertedBy("allowsExtensionsOf")
                .graded("D")
                .advising("The command replaces the whole list. Allowlist what an extension depends on as well.");
    }

    @Override
    public Outcome judge(Migration migration) {
        ServiceSwitches.requireExtensions(migration.target());
        Allowlist allowlist = Allowlists.of(migration.target());
        OfferedExtensions offer = OfferedExtensions.of(migration.target());
        Map<String, List<String>> refused = SourceExtensions.of(migration).entrySet().stream()
                .filter(extension -> !allowlist.allows(extension.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        return refused.isEmpty() ? Outcome.passed() : violation(refused, allowlist, offer);
    }

    private static Violation violation(
            Map<String, List<String>> refused, Allowlist allowlist, OfferedExtensions offer) {
        SortedSet<String> wanted = new TreeSet<>(allowlist.extensions());
        wanted.addAll(refused.keySet());
        Remediation fix = AzureCli.setParameter("azure.extensions", String.join(",", wanted));
        List<Finding> findings = refused.entrySet().stream()
                .map(extension ->
                        finding(extension.getKey(), extension.getValue(), offer).fixedBy(fix))
                .toList();
        return Violation.of(findings)
                .because(String.join(", ", refused.keySet()))
                .fill("extensions", String.join(", ", refused.keySet()));
    }

    private static Finding finding(String extension, List<String> databases, OfferedExtensions offer) {
        String places = databases.stream().map(Identifiers::quote).collect(joining(", "));
        return Finding.of("extension " + Identifiers.quoteIfNeeded(extension))
                .with("in source database " + places + ", offered (" + offer.evidence(extension) + ")");
    }
}
