package io.github.migrationreadiness.postgres.overwrite;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Side;

/** Template databases of the target, which DROP DATABASE refuses whoever asks. */
final class Templates {

    private Templates() {}

    static Remediation unmark(String quotedName) {
        return Remediation.sql(Side.TARGET, "ALTER DATABASE " + quotedName + " WITH IS_TEMPLATE false;")
                .byOwner()
                .in(Place.ANY);
    }
}
