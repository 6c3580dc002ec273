package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.ErrorsOfChecks;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.StatementsOfChecks;
import io.github.migrationreadiness.postgres.collation.ColumnCollations;
import io.github.migrationreadiness.postgres.collation.DatabaseCollation;
import io.github.migrationreadiness.postgres.collation.UserDefinedCollations;
import io.github.migrationreadiness.postgres.configuration.IdleInTransactionTimeout;
import io.github.migrationreadiness.postgres.configuration.LockTableCapacity;
import io.github.migrationreadiness.postgres.configuration.SupportedVersion;
import io.github.migrationreadiness.postgres.configuration.TargetVersion;
import io.github.migrationreadiness.postgres.configuration.WritableTransactions;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import io.github.migrationreadiness.postgres.connection.DatabasesExist;
import io.github.migrationreadiness.postgres.connection.TcpKeepaliveTimes;
import io.github.migrationreadiness.postgres.extension.AllowlistedExtensions;
import io.github.migrationreadiness.postgres.extension.ExtensionsInSystemSchema;
import io.github.migrationreadiness.postgres.extension.ExtensionsMissingInVersion16;
import io.github.migrationreadiness.postgres.extension.PostgisVersion;
import io.github.migrationreadiness.postgres.extension.PreloadedLibraries;
import io.github.migrationreadiness.postgres.extension.UnsupportedExtensions;
import io.github.migrationreadiness.postgres.extension.UnsupportedLanguages;
import io.github.migrationreadiness.postgres.leftbehind.CollationVersions;
import io.github.migrationreadiness.postgres.leftbehind.ExtensionTables;
import io.github.migrationreadiness.postgres.leftbehind.InvalidIndexes;
import io.github.migrationreadiness.postgres.leftbehind.SequencesNearTheirEnd;
import io.github.migrationreadiness.postgres.leftbehind.Tablespaces;
import io.github.migrationreadiness.postgres.limit.ConnectionLimits;
import io.github.migrationreadiness.postgres.limit.DatabaseEncoding;
import io.github.migrationreadiness.postgres.limit.MigrationSize;
import io.github.migrationreadiness.postgres.limit.PlannedDatabases;
import io.github.migrationreadiness.postgres.limit.ReservedNames;
import io.github.migrationreadiness.postgres.overwrite.AbsentFromTarget;
import io.github.migrationreadiness.postgres.overwrite.DeletableDatabases;
import io.github.migrationreadiness.postgres.overwrite.PublicSchemaOwner;
import io.github.migrationreadiness.postgres.overwrite.TargetCleanup;
import io.github.migrationreadiness.postgres.overwrite.TerminableSessions;
import io.github.migrationreadiness.postgres.privilege.SufficientPrivileges;
import io.github.migrationreadiness.postgres.privilege.SystemTablePermissions;
import io.github.migrationreadiness.postgres.restore.AccessMethods;
import io.github.migrationreadiness.postgres.restore.EventTriggers;
import io.github.migrationreadiness.postgres.restore.ForeignData;
import io.github.migrationreadiness.postgres.restore.FunctionsInC;
import io.github.migrationreadiness.postgres.restore.OperatorClasses;
import io.github.migrationreadiness.postgres.restore.PrivilegedFunctions;
import io.github.migrationreadiness.postgres.restore.Publications;
import io.github.migrationreadiness.postgres.restore.SuperuserParameters;
import io.github.migrationreadiness.postgres.restore.TableReadingChecks;
import io.github.migrationreadiness.postgres.restore.TextSearchObjects;
import io.github.migrationreadiness.postgres.restore.Transforms;
import io.github.migrationreadiness.postgres.restore.UnpinnedFunctions;
import io.github.migrationreadiness.postgres.restore.VersionJump;
import io.github.migrationreadiness.postgres.role.AzureAdminGrant;
import io.github.migrationreadiness.postgres.role.AzureAdminMembership;
import io.github.migrationreadiness.postgres.role.CreatableRoles;
import io.github.migrationreadiness.postgres.role.CreateRoleAttribute;
import io.github.migrationreadiness.postgres.role.EntraRoles;
import io.github.migrationreadiness.postgres.role.GrantableRoles;
import io.github.migrationreadiness.postgres.role.MigratedGrantees;
import io.github.migrationreadiness.postgres.role.MigrationUserMemberships;
import io.github.migrationreadiness.postgres.role.MissingRoles;
import io.github.migrationreadiness.postgres.role.ReadableRoles;
import io.github.migrationreadiness.postgres.role.SuperuserRoles;
import io.github.migrationreadiness.postgres.schema.BaseTypes;
import io.github.migrationreadiness.postgres.schema.TablesWithOids;
import io.github.migrationreadiness.postgres.schema.UserDefinedCasts;
import io.github.migrationreadiness.postgres.streaming.CutoverMode;
import io.github.migrationreadiness.postgres.streaming.FreeReplicationSlots;
import io.github.migrationreadiness.postgres.streaming.ReplicationRole;
import io.github.migrationreadiness.postgres.streaming.WalLevel;
import io.github.migrationreadiness.postgres.streaming.WalSenderCapacity;
import java.util.List;
import java.util.stream.Stream;

/** Every built-in check. A new one is registered here, and only here; the rest it says about itself. */
public final class PostgresChecks implements StatementsOfChecks, ErrorsOfChecks {

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
            new FunctionsInC(),
            new AccessMethods(),
            new OperatorClasses(),
            new EventTriggers(),
            new ForeignData(),
            new Transforms(),
            new Publications(),
            new PrivilegedFunctions(),
            new TextSearchObjects(),
            new SuperuserParameters(),
            new VersionJump(),
            new UnpinnedFunctions(),
            new TableReadingChecks(),
            new Tablespaces(),
            new MissingRoles(),
            new SuperuserRoles(),
            new ExtensionTables(),
            new InvalidIndexes(),
            new CollationVersions(),
            new DatabaseEncoding(),
            new PlannedDatabases(),
            new MigrationSize(),
            new ConnectionLimits(),
            new ReservedNames(),
            new SequencesNearTheirEnd(),
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

    /** Made by the service loader; the lists need no object. */
    public PostgresChecks() {}

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

    @Override
    public List<MigrationError> errors() {
        return ALL.stream().map(DescribedCheck::error).toList();
    }

    @Override
    public Stream<NamedQuery<?>> on(Side side) {
        return ALL.stream()
                .flatMap(check -> check.description().statements(side).stream())
                .map(statement -> (NamedQuery<?>) statement);
    }
}
