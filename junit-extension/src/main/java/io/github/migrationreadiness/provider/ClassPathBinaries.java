package io.github.migrationreadiness.provider;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;

/** The binaries on the class path, where no folder is configured. A record for the same reason as those of a folder. */
record ClassPathBinaries() implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
        } catch (IllegalStateException none) {
            throw new IllegalStateException(
                    none.getMessage() + " for " + system + "-" + machineHardware
                            + " on the class path: put one jar there ("
                            + BinariesFolder.COORDINATES
                            + " or that of this platform), or jars into a folder and name it with"
                            + " readiness.embedded.binaries",
                    none);
        }
    }
}
