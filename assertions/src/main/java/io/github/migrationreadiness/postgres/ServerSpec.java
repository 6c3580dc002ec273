package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.util.Optional;

/** What a server is judged by, besides itself. */
record ServerSpec(Plan plan, Optional<ServerKind> kind, ReferenceData referenceData) {}
