package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.Allowlist;

/** Reads the allowlist of a target, which only a flexible server has. */
final class Allowlists {

    private Allowlists() {}

    static Allowlist of(TargetServer target) {
        return target.read(Allowlist.OF_SERVER)
                .first()
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the target has no parameter azure.extensions: it is no flexible server",
                        "Give the flexible server itself as the target, or a simulated one"));
    }
}
