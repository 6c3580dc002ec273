package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * A replication slot: every one occupies a place, physical and temporary ones too.
 *
 * @param name its name
 * @param type {@code logical} or {@code physical}
 * @param active whether somebody reads from it
 */
public record ReplicationSlot(String name, String type, boolean active) {

    /** All of them; visible to every login. */
    public static final NamedQuery<ReplicationSlot> ALL =
            NamedQuery.of("replication slots", """
            SELECT s.slot_name AS name, s.slot_type AS type, s.active AS active
              FROM pg_catalog.pg_replication_slots AS s
            """, ReplicationSlot::read);

    /** {@return whether the documentation's way to make room applies to it} */
    public boolean isDroppable() {
        return !active && type.equals("logical");
    }

    private static ReplicationSlot read(Row row) throws SQLException {
        return new ReplicationSlot(row.text("name"), row.text("type"), row.flag("active"));
    }
}
