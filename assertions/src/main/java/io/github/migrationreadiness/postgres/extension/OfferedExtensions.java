package io.github.migrationreadiness.postgres.extension;

import static java.util.stream.Collectors.toMap;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The extensions that a target offers. A live flexible server is asked itself; any other server has packages of its own,
 * which say nothing, and the reference data answers.
 */
record OfferedExtensions(Map<String, String> versions, Function<String, String> evidence) {

    static OfferedExtensions of(TargetServer target) {
        return target.kind() == ServerKind.AZURE_FLEXIBLE_SERVER
                ? asked(target)
                : documented(target.referenceData(), target.version().major());
    }

    static OfferedExtensions documented(ReferenceData data, String major) {
        if (!data.covers(major)) {
            throw InconclusiveException.inconclusive(
                    "the " + data + " says nothing about PostgreSQL " + major,
                    "Give the flexible server itself as the target, or reference data of your own:"
                            + " readiness.reference-data");
        }
        return new OfferedExtensions(
                data.offer(major), extension -> data.origin(extension).toString());
    }

    private static OfferedExtensions asked(TargetServer target) {
        Map<String, String> versions = target.read(AvailableExtension.ALL).stream()
                .collect(toMap(it -> normal(it.name()), AvailableExtension::defaultVersion, (a, b) -> a));
        return new OfferedExtensions(versions, extension -> "asked of the target");
    }

    boolean has(String extension) {
        return versions.containsKey(normal(extension));
    }

    /** {@return the version that CREATE EXTENSION installs} */
    Optional<String> version(String extension) {
        return Optional.ofNullable(versions.get(normal(extension)));
    }

    /** {@return who says so, and how old that is} */
    String evidence(String extension) {
        return evidence.apply(extension);
    }

    private static String normal(String extension) {
        return extension.toLowerCase(Locale.ROOT);
    }
}
