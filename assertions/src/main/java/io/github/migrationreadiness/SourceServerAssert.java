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
     * Verifies that every database of the plan exists (603102).
     *
     * <pre>{@code
     * assertThat(source).hasPlannedDatabases();    // readiness.databases=orders,Billing
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one does not exist, or the source cannot be asked
     */
    public SourceServerAssert hasPlannedDatabases() {
        return passesInEachDatabase(new DatabasesExist());
    }

    /**
     * Verifies that databases exist, by their exact names (603102).
     *
     * <pre>{@code
     * assertThat(source).hasDatabases("orders");    // passes
     * assertThat(source).hasDatabases("Orders");    // fails with [603102]: case counts
     * }</pre>
     *
     * @param names at least one name
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if no name is given, or a blank one
     * @throws ReadinessError if one does not exist, or the source cannot be asked
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
     * Verifies that the session's login may stream changes (603104; online only).
     *
     * <pre>{@code
     * assertThat(source).hasReplicationRole();    // fails with [603104] for a role without REPLICATION of its own
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or the source cannot be asked
     */
    public SourceServerAssert hasReplicationRole() {
        return passes(new ReplicationRole());
    }

    /**
     * Verifies that a role may stream changes (603104; online only). The attribute is never inherited; on Amazon RDS and
     * Aurora membership of {@code rds_replication} counts.
     *
     * <pre>{@code
     * assertThat(source).hasReplicationRole("migrator");
     * }</pre>
     *
     * @param role the exact name of the role
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not or does not exist, or the source cannot be asked
     */
    public SourceServerAssert hasReplicationRole(String role) {
        return passes(new ReplicationRole(requireNonNull(role, "role")));
    }

    /**
     * Verifies that there is a free replication slot for each database of the plan, and at least one slot more than
     * databases (603105; online only).
     *
     * <pre>{@code
     * assertThat(source).hasFreeReplicationSlots();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are too few, or the source cannot be asked
     */
    public SourceServerAssert hasFreeReplicationSlots() {
        return passes(new FreeReplicationSlots());
    }

    /**
     * Verifies that a number of replication slots is free (603105; online only).
     *
     * <pre>{@code
     * assertThat(source).hasFreeReplicationSlots(3);
     * }</pre>
     *
     * @param free how many, at least one
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if the number is not at least one
     * @throws ReadinessError if fewer are free, or the source cannot be asked
     */
    public SourceServerAssert hasFreeReplicationSlots(int free) {
        return passes(new FreeReplicationSlots(free));
    }

    /**
     * Verifies that {@code max_wal_senders} is not below {@code max_replication_slots} (603106; online only).
     *
     * <pre>{@code
     * assertThat(source).hasWalSendersForAllSlots();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is below, or the source cannot be asked
     */
    public SourceServerAssert hasWalSendersForAllSlots() {
        return passes(new WalSenderCapacity());
    }

    /**
     * Verifies the {@code wal_level} of the running server (603107; online only).
     *
     * <pre>{@code
     * assertThat(source).hasWalLevel("logical");    // fails with [603107] … wal_level is replica
     * }</pre>
     *
     * @param level the level that the migration needs, {@code logical}
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if there is no such level
     * @throws ReadinessError if the server has another one, or cannot be asked
     */
    public SourceServerAssert hasWalLevel(String level) {
        return passes(new WalLevel(requireNonNull(level, "level")));
    }

    /**
     * Verifies that no cutover is requested of an offline migration (603114). The plan alone decides: no server is asked.
     *
     * <pre>{@code
     * assertThat(source).allowsCutover();    // fails with [603114] for readiness.mode=offline, readiness.cutover=true
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one is
     */
    public SourceServerAssert allowsCutover() {
        return passes(new CutoverMode());
    }

    /**
     * Verifies that the migration service takes the version of the source, 9.5 or later (603400).
     *
     * <pre>{@code
     * assertThat(source).hasSupportedVersion();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is older, or the source cannot be asked
     */
    public SourceServerAssert hasSupportedVersion() {
        return passes(new SupportedVersion());
    }

    /**
     * Verifies that the lock table has room for the tables and indexes of all databases of the plan (R003):
     * {@code max_locks_per_transaction * max_connections} is more than their number.
     *
     * <pre>{@code
     * assertThat(source).hasSufficientLockTable();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it has not, or the source or one of the databases cannot be asked
     */
    public SourceServerAssert hasSufficientLockTable() {
        return passes(new LockTableCapacity());
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
