package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Side;
import java.util.Locale;

/**
 * A server that a script is for.
 *
 * @param side the end of the migration
 * @param number which one of that end, from 1
 * @param words address and version, as far as they are known
 */
record FixedServer(Side side, long number, String words) {

    /** {@return the name of a script for this server alone} */
    String script() {
        return "fix-" + side + (number == 1 ? "" : "-" + number) + ".sql";
    }

    /** {@return the name of an environment variable that is this server's} */
    String variable(String name) {
        return side.name().toUpperCase(Locale.ROOT) + "_" + name + (number == 1 ? "" : "_" + number);
    }
}
