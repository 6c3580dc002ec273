package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.Plan;
import java.util.List;
import java.util.OptionalLong;

/** Reads what is to be migrated, and how strictly it is judged. */
record PlanReader(Values values, List<Acceptance> acceptances) {

    Plan read() {
        return new Plan(
                values.get(ConfigurationKeys.MODE),
                values.read(ConfigurationKeys.DATABASES.named()).orElse(List.of()),
                values.get(ConfigurationKeys.OVERWRITE_TARGET),
                values.get(ConfigurationKeys.CUTOVER),
                values.get(ConfigurationKeys.ON_INCONCLUSIVE),
                values.get(ConfigurationKeys.ON_WARNING),
                values.get(ConfigurationKeys.MAX_FINDINGS),
                acceptances,
                values.read(ConfigurationKeys.TARGET_STORAGE.named())
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty),
                values.get(ConfigurationKeys.CONNECTIONS));
    }
}
