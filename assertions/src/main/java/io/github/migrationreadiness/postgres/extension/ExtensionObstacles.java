package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What keeps an extension from being migrated.
 *
 * @param offer what the target offers
 * @param refusals what the migration service refuses all the same
 */
record ExtensionObstacles(OfferedExtensions offer, ServiceRefusals refusals) {

    static ExtensionObstacles between(SourceServer source, TargetServer target) {
        return new ExtensionObstacles(OfferedExtensions.of(target), ServiceRefusals.of(source, target));
    }

    Outcome judge(List<InstalledExtension> installed) {
        SortedMap<String, Finding> findings = new TreeMap<>();
        installed.forEach(extension ->
                obstacle(extension).ifPresent(detail -> findings.put(extension.name(), finding(extension, detail))));
        return findings.isEmpty() ? Outcome.passed() : violation(findings);
    }

    /** {@return whether nothing keeps an extension from being migrated but the settings of the target} */
    boolean pass(InstalledExtension extension) {
        return obstacle(extension).isEmpty();
    }

    /** What the service always refuses is no extension that a target should offer. */
    private Optional<String> obstacle(InstalledExtension extension) {
        String name = extension.name();
        Optional<String> offered = offer.version(name);
        return offered.isEmpty() && !refusals.always(extension)
                ? Optional.of("is not offered (" + offer.evidence(name) + ")")
                : refusals.reason(extension, offered.orElse(""));
    }

    private Finding finding(InstalledExtension extension, String detail) {
        return Finding.of("extension " + extension.identifier())
                .with(detail)
                .fixedBy(ExtensionRemoval.of(extension, refusals.data()));
    }

    static Violation violation(Map<String, Finding> findings) {
        String names = String.join(", ", findings.keySet());
        return Violation.of(List.copyOf(findings.values()), findings.size())
                .because(names)
                .fill("extensions", names);
    }
}
