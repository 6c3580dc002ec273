package io.github.migrationreadiness.config;

import java.util.EnumSet;
import java.util.Set;

/** Where a server comes from. */
public enum ProviderType {
    /** A server that runs already and is reached by its JDBC URL. */
    JDBC,
    /** A server that the kit starts from PostgreSQL's binaries, without Docker. */
    EMBEDDED,
    /** A server that the kit starts in a container. */
    CONTAINER,
    /** A server that the program hands over as an object; no key can choose this. */
    SUPPLIED;

    /** {@return the providers that a key can choose} */
    static Set<ProviderType> configurable() {
        return EnumSet.complementOf(EnumSet.of(SUPPLIED));
    }

    /** {@return the providers whose servers belong to the kit, so that it may create things on them} */
    static Set<ProviderType> started() {
        return EnumSet.of(EMBEDDED, CONTAINER);
    }
}
