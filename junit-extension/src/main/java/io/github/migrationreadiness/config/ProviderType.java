package io.github.migrationreadiness.config;

import java.util.EnumSet;
import java.util.Set;

/** The origin of a server. */
public enum ProviderType {
    /** An existing server with a JDBC URL. */
    JDBC,
    /** A server that the kit starts from PostgreSQL's binaries, without Docker. */
    EMBEDDED,
    /** A server that the kit starts in a container. */
    CONTAINER,
    /** A server that the program supplies as an object; no key can select this. */
    SUPPLIED;

    /** {@return the providers that a key can select} */
    static Set<ProviderType> configurable() {
        return EnumSet.complementOf(EnumSet.of(SUPPLIED));
    }

    /** {@return the providers that start their own servers, where the kit is allowed to create objects} */
    static Set<ProviderType> started() {
        return EnumSet.of(EMBEDDED, CONTAINER);
    }
}
