package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Scope;
import java.util.List;

/** Every built-in check. A new one is registered here, and only here; the rest it says about itself. */
public final class PostgresChecks {

    private static final List<DescribedCheck<?>> ALL = List.of(
            ConnectionCheck.reachable(),
            ConnectionCheck.tls(),
            ConnectionCheck.login(),
            ConnectionCheck.opens(),
            new TcpKeepaliveTimes(),
            new IdleInTransactionTimeout(),
            new ReplicationRole(),
            new FreeReplicationSlots(),
            new WalSenderCapacity(),
            new WalLevel(),
            new CutoverMode(),
            new SupportedVersion(),
            new LockTableCapacity(),
            new DatabasesExist(),
            new SufficientPrivileges(),
            new WritableTransactions(),
            new UserDefinedCollations(),
            new TablesWithOids(),
            new ExtensionsInSystemSchema(),
            new UserDefinedCasts(),
            new SystemTablePermissions(),
            new UnsupportedLanguages(),
            new BaseTypes(),
            new AzureAdminMembership(),
            new CreateRoleAttribute(),
            new AbsentFromTarget(),
            new TerminableSessions(),
            new DeletableDatabases(),
            new TargetCleanup(),
            new PublicSchemaOwner(),
            new AllowlistedExtensions(),
            new PreloadedLibraries(),
            new EntraRoles(),
            new CreatableRoles(),
            new ReadableRoles(),
            new GrantableRoles(),
            new MigrationUserMemberships(),
            new AzureAdminGrant(),
            new TargetVersion(),
            new DatabaseCollation(),
            new ColumnCollations(),
            new UnsupportedExtensions(),
            new PostgisVersion(),
            new ExtensionsMissingInVersion16(),
            new MigratedGrantees());

    private PostgresChecks() {}

    /** {@return all of them} */
    public static List<DescribedCheck<?>> all() {
        return ALL;
    }

    /**
     * {@return those that look at one kind of subject}
     *
     * @param scope what they look at
     */
    public static List<DescribedCheck<?>> of(Scope scope) {
        return ALL.stream()
                .filter(check -> check.description().scope() == scope)
                .toList();
    }
}
