package io.github.migrationreadiness.sqlserver.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the built-in checks ask, so that one session answers all of it.
 *
 * @param ofServer what is asked in the session that opens the server
 * @param ofDatabase what is asked in each database of a source
 */
public record BuiltInTsql(List<TsqlQuery<?>> ofServer, List<TsqlQuery<?>> ofDatabase) {

    /** What is asked of a source. */
    public static final BuiltInTsql OF_SOURCE = new BuiltInTsql(
            List.of(
                    DatabaseEntry.ALL,
                    DatabaseSize.ALL,
                    EncryptionKey.ALL,
                    ServerCertificate.ALL,
                    ReplicatedDatabase.IN_AVAILABILITY_GROUP,
                    ReplicatedDatabase.MIRRORED,
                    ContainedDatabase.ALL,
                    FullTextFile.ALL,
                    ServerLogin.ALL,
                    AgentJob.ALL,
                    ServerCredential.ALL,
                    SsisPackage.IN_MSDB,
                    ServerRole.ALL,
                    ServerAudit.ALL),
            List.of(
                    DatabaseProperties.OF_SESSION,
                    TableCount.OF_DATABASE,
                    UserTable.ALL,
                    ColumnCollation.ALL,
                    LobColumn.ALL,
                    LobVolume.ALL,
                    ComputedColumn.ALL,
                    ComputedIndex.OF_OTHER_OWNERS,
                    NullableDefault.ALL,
                    UndeployableObject.FILESTREAM_COLUMNS,
                    UndeployableObject.CROSS_DATABASE_REFERENCES,
                    UndeployableObject.ASSEMBLIES,
                    UndeployableObject.QUEUES,
                    ForeignKeyState.ALL,
                    TemporalTable.ALL,
                    MemoryOptimizedFilegroup.ALL));

    /** What is asked of a managed instance. */
    public static final BuiltInTsql OF_MANAGED_INSTANCE =
            new BuiltInTsql(List.of(DatabaseEntry.ALL, InstanceStorage.LATEST), List.of());

    /** What is asked of a SQL Server on a virtual machine. */
    public static final BuiltInTsql OF_MACHINE = new BuiltInTsql(
            List.of(
                    DatabaseEntry.ALL,
                    ServerCertificate.ALL,
                    Configuration.CONTAINED_DATABASE_AUTHENTICATION,
                    UserMode.OF_SERVER),
            List.of());

    /** What is asked of an Azure SQL database, whose session cannot move to another one. */
    public static final BuiltInTsql OF_AZURE_SQL_DATABASE = new BuiltInTsql(
            List.of(
                    DatabaseProperties.OF_SESSION,
                    CatalogCollation.OF_SESSION,
                    UserTable.ALL,
                    ColumnCollation.ALL,
                    MigrationStatus.OF_SESSION,
                    ForeignKeyState.ALL,
                    TemporalTable.ALL,
                    ServerPermissions.OF_SESSION),
            List.of());

    /** What a check asks for when it needs it: it takes arguments, or reads what need not be there. */
    public static final List<TsqlQuery<?>> ON_DEMAND = List.of(
            BackupSetEntry.OF_DATABASE,
            BackupMedia.OF_DATABASE,
            BackedUpFile.OF_DATABASE,
            DatabaseFile.ALL,
            SsisPackage.IN_CATALOG,
            RollbackStatement.OF_PREPARATION,
            RollbackStatement.OF_COPY);

    /** {@return every query, those too that each session begins with} */
    public static List<TsqlQuery<?>> all() {
        return Stream.of(
                        List.<TsqlQuery<?>>of(ServerIdentity.OF_SERVER, LoginRights.OF_SESSION),
                        OF_SOURCE.ofServer(),
                        OF_SOURCE.ofDatabase(),
                        OF_MANAGED_INSTANCE.ofServer(),
                        OF_MACHINE.ofServer(),
                        OF_AZURE_SQL_DATABASE.ofServer(),
                        ON_DEMAND)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
