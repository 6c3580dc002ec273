package io.github.migrationreadiness.postgres.streaming;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.Setting;
import io.github.migrationreadiness.postgres.configuration.ParameterFix;
import io.github.migrationreadiness.postgres.configuration.Settings;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Verifies that there is a free replication slot for each database to migrate. The documentation asks for more slots than
 * databases; that those in use come on top is inferred. Physical, temporary and lost slots occupy places too.
 */
public final class FreeReplicationSlots implements DescribedCheck<SourceServer> {

    private static final String PARAMETER = "max_replication_slots";

    private final OptionalInt free;

    /** Asks for a slot for each database of the plan. */
    public FreeReplicationSlots() {
        this.free = OptionalInt.empty();
    }

    /**
     * Asks for a number of free slots.
     *
     * @param free how many, at least one
     */
    public FreeReplicationSlots(int free) {
        if (free < 1) {
            throw new IllegalArgumentException(
                    "The number of free replication slots must be at least 1, but is " + free);
        }
        this.free = OptionalInt.of(free);
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of("free-replication-slots", PostgresError.INSUFFICIENT_REPLICATION_SLOTS)
                .lookingAt(Scope.SOURCE, Group.CONFIGURATION)
                .onlyFor(Mode.ONLINE)
                .reading(ReplicationSlot.ALL, Setting.ALL)
                .assertedBy("hasFreeReplicationSlots")
                .graded("more slots than databases: D; those in use on top: I");
    }

    @Override
    public Outcome judge(SourceServer source) {
        int places = Settings.number(source, PARAMETER);
        Rows<ReplicationSlot> slots = source.read(ReplicationSlot.ALL);
        long required = required(source, slots.total());
        return places >= required ? Outcome.passed() : violation(source, places, slots, required);
    }

    private long required(SourceServer source, long used) {
        if (free.isPresent()) {
            return used + free.getAsInt();
        }
        int databases = source.databases().size();
        return Math.max(databases + 1L, used + databases);
    }

    private static Violation violation(SourceServer source, int places, Rows<ReplicationSlot> slots, long required) {
        String fact = PARAMETER + " is " + places + ", " + slots.total() + " in use, " + required + " required";
        Finding parameter = Finding.of(PARAMETER + " = " + places)
                .fixedBy(ParameterFix.onSource(source.kind(), PARAMETER, String.valueOf(required)));
        List<Finding> findings =
                Stream.concat(Stream.of(parameter), droppable(slots)).toList();
        return Violation.of(findings)
                .because(fact)
                .fill("requiredSlots", String.valueOf(required))
                .comparing("at least " + required, String.valueOf(places));
    }

    private static Stream<Finding> droppable(Rows<ReplicationSlot> slots) {
        return slots.stream().filter(ReplicationSlot::isDroppable).map(FreeReplicationSlots::finding);
    }

    private static Finding finding(ReplicationSlot slot) {
        return Finding.of("replication slot " + Identifiers.quote(slot.name()))
                .with("is inactive; if nobody needs it any more, drop it")
                .fixedBy(Remediation.sql(
                        Side.SOURCE,
                        "SELECT pg_catalog.pg_drop_replication_slot(" + Identifiers.literal(slot.name()) + ");"));
    }

    /**
     * A replication slot: every one occupies a place, physical and temporary ones too.
     *
     * @param name its name
     * @param type {@code logical} or {@code physical}
     * @param active whether somebody reads from it
     */
    record ReplicationSlot(String name, String type, boolean active) {

        /** All of them; visible to every login. */
        static final NamedQuery<ReplicationSlot> ALL = NamedQuery.of("replication slots", """
                SELECT s.slot_name AS name, s.slot_type AS type, s.active AS active
                  FROM pg_catalog.pg_replication_slots AS s
                """, ReplicationSlot.class);

        /** {@return whether the documentation's way to make room applies to it} */
        boolean isDroppable() {
            return !active && type.equals("logical");
        }
    }
}
