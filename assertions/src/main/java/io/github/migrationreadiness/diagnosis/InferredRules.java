package io.github.migrationreadiness.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rule of the service's validation looks for which code. No page says it: the rules are known by their names from the
 * REST specification, and all of this is inferred from them.
 */
final class InferredRules {

    private static final Map<String, Set<String>> CODES = Map.of(
            "AuthenticationAndConnectivityValidation", Set.of("603000", "603001", "603100", "603102"),
            "SourceVersionValidation", Set.of("603400"),
            "ServerParametersValidation", Set.of("603105", "603106", "603107", "603112"),
            "ExtensionsValidation", Set.of("603108", "603109", "603405", "603406", "603407", "603408"),
            "CollationsValidation", Set.of("603401", "603402", "603403"),
            "SchemaValidation", Set.of("603110", "603404", "603409", "603410", "603413"));

    private InferredRules() {}

    static Optional<String> of(String code) {
        return CODES.entrySet().stream()
                .filter(rule -> rule.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
