package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import java.util.List;
import java.util.stream.Stream;

/** Every built-in check, by what it looks at. A new one is registered here, and only here. */
public final class PostgresChecks {

    /** The checks of opening a session, on either server and on a database. */
    public static final List<Check<Openable>> OF_SESSIONS = List.of(
            ConnectionCheck.reachable(), ConnectionCheck.tls(), ConnectionCheck.login(), ConnectionCheck.opens());

    /** The checks of either server alone. */
    public static final List<Check<PostgresServer>> OF_SERVERS =
            List.of(new TcpKeepaliveTimes(), new IdleInTransactionTimeout());

    /** The checks of the source. */
    public static final List<Check<SourceServer>> OF_SOURCE = List.of(
            new ReplicationRole(),
            new FreeReplicationSlots(),
            new WalSenderCapacity(),
            new WalLevel(),
            new CutoverMode(),
            new SupportedVersion(),
            new LockTableCapacity());

    /** The checks of each database of the source. */
    public static final List<Check<SourceDatabase>> OF_DATABASE = List.of(
            new DatabasesExist(),
            new SufficientPrivileges(),
            new WritableTransactions(),
            new UserDefinedCollations(),
            new TablesWithOids(),
            new ExtensionsInSystemSchema(),
            new UserDefinedCasts(),
            new SystemTablePermissions(),
            new UnsupportedLanguages(),
            new BaseTypes());

    /** The checks of the target alone. */
    public static final List<Check<TargetServer>> OF_TARGET =
            List.of(new AzureAdminMembership(), new CreateRoleAttribute());

    /** The checks of each database that the migration creates or overwrites on the target. */
    public static final List<Check<TargetDatabase>> OF_TARGET_DATABASE = List.of(
            new AbsentFromTarget(),
            new TerminableSessions(),
            new DeletableDatabases(),
            new TargetCleanup(),
            new PublicSchemaOwner());

    /** The checks that compare source and target. */
    public static final List<Check<Migration>> OF_MIGRATION = List.of(
            new AllowlistedExtensions(),
            new PreloadedLibraries(),
            new EntraRoles(),
            new CreatableRoles(),
            new ReadableRoles(),
            new GrantableRoles(),
            new MigrationUserMemberships(),
            new AzureAdminGrant(),
            new TargetVersion());

    /** The checks that compare each database of the source with the target. */
    public static final List<Check<MigratedDatabase>> OF_MIGRATED_DATABASE = List.of(
            new DatabaseCollation(),
            new ColumnCollations(),
            new UnsupportedExtensions(),
            new PostgisVersion(),
            new ExtensionsMissingInVersion16(),
            new MigratedGrantees());

    private PostgresChecks() {}

    /** {@return all of them} */
    public static List<Check<?>> all() {
        return Stream.of(
                        OF_SESSIONS,
                        OF_SERVERS,
                        OF_SOURCE,
                        OF_DATABASE,
                        OF_TARGET,
                        OF_TARGET_DATABASE,
                        OF_MIGRATION,
                        OF_MIGRATED_DATABASE)
                .<Check<?>>flatMap(List::stream)
                .toList();
    }
}
