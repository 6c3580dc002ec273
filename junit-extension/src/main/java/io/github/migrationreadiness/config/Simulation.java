package io.github.migrationreadiness.config;

import java.util.List;

/**
 * How a server that the kit starts simulates a flexible server.
 *
 * @param allowlist the extensions in {@code azure.extensions}
 * @param preload the libraries in {@code shared_preload_libraries}
 */
public record Simulation(List<String> allowlist, List<String> preload) {

    /**
     * Takes copies.
     *
     * @param allowlist as above
     * @param preload as above
     */
    public Simulation {
        allowlist = List.copyOf(allowlist);
        preload = List.copyOf(preload);
    }
}
