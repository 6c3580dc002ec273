package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.util.List;
import java.util.Optional;

/** What a server is judged by, besides itself. */
record ServerSpec(
        Plan plan, Optional<ServerKind> kind, ReferenceData referenceData, Optional<TargetServer> destination) {

    ServerSpec accepting(List<Acceptance> further) {
        return new ServerSpec(plan.acceptingToo(further), kind, referenceData, destination);
    }

    ServerSpec migratingTo(TargetServer target) {
        return new ServerSpec(plan, kind, referenceData, Optional.of(target));
    }
}
