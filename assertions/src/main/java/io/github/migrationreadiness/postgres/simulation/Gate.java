package io.github.migrationreadiness.postgres.simulation;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The event triggers that check commands on extensions, casts and subscriptions in each database.
 *
 * @param profile what is known of the service
 * @param allowlist the extensions that may be created
 */
record Gate(AdminProfile profile, List<String> allowlist) {

    private static final String TEXTS = "text.";

    String sql() {
        String sql = Resource.text("gate.sql")
                .replace("$allowlist", Identifiers.literal("SELECT ARRAY[" + names() + "]::text[]"))
                .replace("$libraries", Identifiers.literal(libraries()));
        for (ProfileFact fact : profile.facts()) {
            if (fact.topic().startsWith(TEXTS)) {
                sql = sql.replace("$" + fact.topic(), Identifiers.literal(fact.value()));
            }
        }
        return sql;
    }

    private String names() {
        return allowlist.stream()
                .map(name -> Identifiers.literal(name.strip().toLowerCase(Locale.ROOT)))
                .collect(joining(", "));
    }

    private String libraries() {
        return "SELECT CASE $1 " + extensionsToPreload() + " END";
    }

    private String extensionsToPreload() {
        ReferenceData data = ReferenceData.bundled();
        Set<String> extensions = new TreeSet<>();
        data.majors().forEach(major -> extensions.addAll(data.offer(major).keySet()));
        return extensions.stream()
                .flatMap(extension -> data.preloadLibrary(extension).stream()
                        .filter(library -> !profile.values("preloaded").contains(library))
                        .map(library ->
                                "WHEN " + Identifiers.literal(extension) + " THEN " + Identifiers.literal(library)))
                .collect(joining("\n"));
    }
}
