package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a key is about: the migration or its servers, of which system, and on which side. */
enum KeyScope {
    GENERAL("", false, false),
    SERVER("", true, true),
    TARGET("", false, true),
    SQL_SERVER_MIGRATION("sqlserver.", false, false),
    SQL_SERVER("sqlserver.", true, true),
    SQL_SERVER_SOURCE("sqlserver.", true, false),
    AZURE_SQL_TARGET("sqlserver.", false, true);

    private final String system;
    private final boolean ofSource;
    private final boolean ofTarget;

    KeyScope(String system, boolean ofSource, boolean ofTarget) {
        this.system = system;
        this.ofSource = ofSource;
        this.ofTarget = ofTarget;
    }

    boolean ofSqlServer() {
        return !system.isEmpty();
    }

    boolean isGeneral() {
        return !ofSource && !ofTarget;
    }

    boolean has(Side side) {
        return side == Side.SOURCE ? ofSource : ofTarget;
    }

    /** {@return what its names begin with} */
    Stream<String> prefixes() {
        return isGeneral()
                ? Stream.of(system)
                : Arrays.stream(Side.values()).filter(this::has).map(this::prefix);
    }

    String prefix(Side side) {
        return system + side + ".";
    }

    String prefix() {
        return system;
    }
}
