package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how the target is dressed up as a flexible server. */
record SimulationReader(Values values, Problems problems) {

    private static final NamedKey<Boolean> SWITCH = ConfigurationKeys.SIMULATE.on(Side.TARGET);

    Optional<Simulation> read(Side side) {
        return side == Side.TARGET ? ofTarget() : Optional.empty();
    }

    private Optional<Simulation> ofTarget() {
        Simulation simulation = new Simulation(list(ConfigurationKeys.ALLOWLIST), list(ConfigurationKeys.PRELOAD));
        if (!values.read(SWITCH).orElse(false)) {
            refuse("requires " + SWITCH + " = true", ConfigurationKeys.ALLOWLIST, ConfigurationKeys.PRELOAD);
            return Optional.empty();
        }
        refuse("does not fit " + SWITCH + " = true, which decides the kind", ConfigurationKeys.KIND);
        return Optional.of(simulation);
    }

    private void refuse(String reason, ConfigurationKey<?>... keys) {
        Stream.of(keys)
                .flatMap(key -> values.find(key.on(Side.TARGET)).stream())
                .forEach(value -> problems.add(value, reason));
    }

    private List<String> list(ConfigurationKey<List<String>> key) {
        return values.read(key.on(Side.TARGET)).orElse(List.of());
    }
}
