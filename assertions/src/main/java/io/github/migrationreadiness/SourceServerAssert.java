package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.configuration.LockTableCapacity;
import io.github.migrationreadiness.postgres.configuration.SupportedVersion;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import io.github.migrationreadiness.postgres.connection.DatabasesExist;
import io.github.migrationreadiness.postgres.limit.ConnectionLimits;
import io.github.migrationreadiness.postgres.limit.MigrationSize;
import io.github.migrationreadiness.postgres.limit.PlannedDatabases;
import io.github.migrationreadiness.postgres.limit.ReservedNames;
import io.github.migrationreadiness.postgres.streaming.CutoverMode;
import io.github.migrationreadiness.postgres.streaming.FreeReplicationSlots;
import io.github.migrationreadiness.postgres.streaming.ReplicationRole;
import io.github.migrationreadiness.postgres.streaming.WalLevel;
import io.github.migrationreadiness.postgres.streaming.WalSenderCapacity;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Assertions on the source of a migration. Those on databases judge every database of the plan. */
public class SourceServerAssert extends AbstractPostgresServerAssert<SourceServerAssert, SourceServer>
        implements DatabaseAssertions<SourceServerAssert> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(SourceServer)}.
     *
     * @param actual the source
     */
    protected SourceServerAssert(SourceServer actual) {
        super(actual, SourceServerAssert.class);
    }

    /**
     * Verifies that every database of the plan exists and is not a template (603102).
     *
     * <pre>{@code
     * // passes with readiness.databases=orders
     * assertThat(source).hasPlannedDatabases();
     *
     * // fails with readiness.databases=Orders, as case counts:
     * // [603102] Source Database Missing (database "Orders")
     * assertThat(source).hasPlannedDatabases();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a database does not exist, or the source cannot be reached
     */
    public SourceServerAssert hasPlannedDatabases() {
        return passesInEachDatabase(new DatabasesExist());
    }

    /**
     * Verifies that the given databases exist and are not templates (603102). Case, blanks and quotes are part of a
     * name.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasDatabases("orders");
     *
     * // fails, for case counts:
     * // [603102] Source Database Missing (database "Orders")
     * assertThat(source).hasDatabases("Orders");
     * }</pre>
     *
     * @param names at least one name
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if no name is given, or a blank one
     * @throws ReadinessError if a database does not exist, or the source cannot be reached
     */
    public SourceServerAssert hasDatabases(String... names) {
        if (requireNonNull(names, "names").length == 0 || Arrays.stream(names).anyMatch(SourceServerAssert::isBlank)) {
            throw new IllegalArgumentException("Give the names of the databases to look for, none of them blank");
        }
        return verify(judge -> judge.judgeEach(
                new DatabasesExist(),
                actual,
                () -> Arrays.stream(names).map(actual::database).toList()));
    }

    /**
     * Verifies that the login itself has the attribute REPLICATION (603104). Not applicable to an offline migration.
     *
     * <pre>{@code
     * // passes after ALTER ROLE migrator REPLICATION
     * assertThat(source).hasReplicationRole();
     *
     * // fails for a role without the attribute:
     * // [603104] Missing Replication Role: role "migrator" has no REPLICATION attribute of its own
     * assertThat(source).hasReplicationRole();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the login lacks the attribute, or the source cannot be read
     */
    public SourceServerAssert hasReplicationRole() {
        return passes(new ReplicationRole());
    }

    /**
     * Verifies that a role itself has the attribute REPLICATION, which is never inherited (603104). On Amazon RDS and
     * Aurora, membership in {@code rds_replication} counts. Not applicable to an offline migration.
     *
     * <pre>{@code
     * // passes after ALTER ROLE migrator REPLICATION
     * assertThat(source).hasReplicationRole("migrator");
     *
     * // fails, for case counts:
     * // [603104] Missing Replication Role: role "Migrator" does not exist
     * assertThat(source).hasReplicationRole("Migrator");
     * }</pre>
     *
     * @param role the exact name of the role
     * @return {@code this} assertion object
     * @throws ReadinessError if the role lacks the attribute or does not exist, or the source cannot be read
     */
    public SourceServerAssert hasReplicationRole(String role) {
        return passes(new ReplicationRole(requireNonNull(role, "role")));
    }

    /**
     * Verifies that there is a free replication slot for each database of the plan, and at least one slot more than
     * there are databases (603105). Not applicable to an offline migration.
     *
     * <pre>{@code
     * // passes where max_replication_slots is 10 and none is in use
     * assertThat(source).hasFreeReplicationSlots();
     *
     * // fails for four databases:
     * // [603105] GUC Settings Error: max_replication_slots is 4, 1 in use, 5 required
     * assertThat(source).hasFreeReplicationSlots();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if too few slots are free, or the source cannot be read
     */
    public SourceServerAssert hasFreeReplicationSlots() {
        return passes(new FreeReplicationSlots());
    }

    /**
     * Verifies that at least the given number of replication slots is free (603105). Not applicable to an offline
     * migration.
     *
     * <pre>{@code
     * // passes where max_replication_slots is 4 and 2 are in use
     * assertThat(source).hasFreeReplicationSlots(2);
     *
     * // fails there:
     * // [603105] GUC Settings Error: max_replication_slots is 4, 2 in use, 5 required
     * assertThat(source).hasFreeReplicationSlots(3);
     * }</pre>
     *
     * @param free how many, at least one
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if the number is not at least one
     * @throws ReadinessError if fewer slots are free, or the source cannot be read
     */
    public SourceServerAssert hasFreeReplicationSlots(int free) {
        return passes(new FreeReplicationSlots(free));
    }

    /**
     * Verifies that {@code max_wal_senders} is not below {@code max_replication_slots} (603106). Not applicable to an
     * offline migration.
     *
     * <pre>{@code
     * // passes where both are 10
     * assertThat(source).hasWalSendersForAllSlots();
     *
     * // fails where there are more slots:
     * // [603106] GUC Settings Error: max_wal_senders is 2, max_replication_slots is 5
     * assertThat(source).hasWalSendersForAllSlots();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are fewer WAL senders than slots, or the source cannot be read
     */
    public SourceServerAssert hasWalSendersForAllSlots() {
        return passes(new WalSenderCapacity());
    }

    /**
     * Verifies that the running server has the given {@code wal_level} (603107). A value that waits for a restart does
     * not count. Not applicable to an offline migration.
     *
     * <pre>{@code
     * // passes after ALTER SYSTEM SET wal_level = logical and a restart
     * assertThat(source).hasWalLevel("logical");
     *
     * // fails on a new server:
     * // [603107] GUC Settings Error: wal_level is replica
     * assertThat(source).hasWalLevel("logical");
     * }</pre>
     *
     * @param level the level that the migration needs, {@code logical}
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if there is no such level
     * @throws ReadinessError if the server has another level, or cannot be read
     */
    public SourceServerAssert hasWalLevel(String level) {
        return passes(new WalLevel(requireNonNull(level, "level")));
    }

    /**
     * Verifies that the plan does not request a cutover of an offline migration (603114). The plan alone decides: the
     * server is not asked. Not applicable to an offline migration without a cutover.
     *
     * <pre>{@code
     * // passes with readiness.mode=online
     * assertThat(source).allowsCutover();
     *
     * // fails with readiness.mode=offline and readiness.cutover=true:
     * // [603114] Cutover failure: the plan is offline
     * assertThat(source).allowsCutover();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the plan requests a cutover of an offline migration
     */
    public SourceServerAssert allowsCutover() {
        return passes(new CutoverMode());
    }

    /**
     * Verifies that the source runs PostgreSQL 9.5 or later (603400).
     *
     * <pre>{@code
     * // passes on PostgreSQL 9.5
     * assertThat(source).hasSupportedVersion();
     *
     * // fails on an older server:
     * // [603400] Unsupported source version: PostgreSQL 9.3.5
     * assertThat(source).hasSupportedVersion();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the source is older, or cannot be reached
     */
    public SourceServerAssert hasSupportedVersion() {
        return passes(new SupportedVersion());
    }

    /**
     * Verifies that {@code max_locks_per_transaction * max_connections} is more than the number of tables and indexes
     * in all databases of the plan (R003).
     *
     * <pre>{@code
     * // passes where 64 * 100 locks are enough for 6,399 tables and indexes
     * assertThat(source).hasSufficientLockTable();
     *
     * // fails where there are too many:
     * // [R003] Shared Memory Exhaustion: room for 200 locks, 200 tables and indexes
     * assertThat(source).hasSufficientLockTable();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the lock table is too small, or the source or one of the databases cannot be read
     */
    public SourceServerAssert hasSufficientLockTable() {
        return passes(new LockTableCapacity());
    }

    /**
     * Verifies that the plan has no more databases than the migration service takes at a time, 8 (R140). Names that the
     * service may refuse are a warning, which fails only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasDatabasesWithinLimits();
     *
     * // fails with 9 databases:
     * // [R140] Databases that the service does not take together: 9 databases chosen, the service takes 8 at a
     * //   time
     * assertThat(source).hasDatabasesWithinLimits();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or the source cannot be read
     */
    public SourceServerAssert hasDatabasesWithinLimits() {
        return passes(new PlannedDatabases());
    }

    /**
     * Warns where the databases do not fit into the storage of the target ({@code readiness.target.storage}) with a quarter
     * more, and of large tables without an integer key (R141). A warning fails only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasManageableSize();
     *
     * // fails where the target is too small:
     * // [R141] Size of the migration: storage needs 12.5 GiB (10 GiB x 1.25), the target has 8 GiB
     * assertThat(source).hasManageableSize();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or the source cannot be read
     */
    public SourceServerAssert hasManageableSize() {
        return passes(new MigrationSize());
    }

    /**
     * Warns where the login or a database takes fewer connections than the migration opens ({@code
     * readiness.connections}), and of md5 passwords where the target takes SCRAM alone (R142). A warning fails only if
     * the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasConnectionsForMigration();
     *
     * // fails after ALTER DATABASE orders CONNECTION LIMIT 3:
     * // [R142] Connection limits and passwords: database orders has connection limit 3, the migration needs 12
     * assertThat(source).hasConnectionsForMigration();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or the source cannot be read
     */
    public SourceServerAssert hasConnectionsForMigration() {
        return passes(new ConnectionLimits());
    }

    /**
     * Warns of reserved names, of relations whose names differ in case only, and of line breaks in names (R143). A warning
     * fails only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoReservedNames();
     *
     * // fails after CREATE ROLE azure_reader:
     * // [R143] Reserved and colliding names: role azure_reader has a name of the service
     * assertThat(source).hasNoReservedNames();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it finds something, or the source cannot be read
     */
    public SourceServerAssert hasNoReservedNames() {
        return passes(new ReservedNames());
    }

    @Override
    public SourceServerAssert acceptsConnections() {
        return eachPasses(ConnectionCheck.opens());
    }

    @Override
    public SourceServerAssert passesInEachDatabase(Check<? super SourceDatabase> check) {
        requireNonNull(check, "check");
        return verify(judge -> judge.judgeEach(check, actual, actual::openDatabases));
    }

    @Override
    public SourceServerAssert passesInEachDatabaseAgainst(TargetServer target, Check<? super MigratedDatabase> check) {
        requireNonNull(target, "target");
        requireNonNull(check, "check");
        Migration migration = new Migration(actual, target);
        return verify(judge -> judge.judgeEach(check, actual, migration::openDatabases));
    }

    private static boolean isBlank(@Nullable String name) {
        return name == null || name.isBlank();
    }
}
