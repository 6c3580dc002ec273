package io.github.migrationreadiness.postgres.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * The queries of the built-in checks, which travel together. A new one is registered here.
 *
 * @param ofServer what the checks of a server need; the same in whichever database they are asked
 * @param ofDatabase what the checks of one database need
 */
public record BuiltInQueries(List<NamedQuery<?>> ofServer, List<NamedQuery<?>> ofDatabase) {

    /** What is asked of a source. */
    public static final BuiltInQueries OF_SOURCE = new BuiltInQueries(
            List.of(
                    Setting.ALL,
                    ReplicationSlot.ALL,
                    WalSenders.IN_USE,
                    DatabaseEntry.ALL,
                    SessionLimit.ALL,
                    Role.LOGIN,
                    HeldRight.ALL,
                    ProviderMarks.ALL,
                    Allowlist.OF_SERVER,
                    RoleEntry.ALL,
                    RoleMembership.ALL,
                    RoleDumpRight.OF_LOGIN,
                    EntraRole.ALL,
                    TcpKeepalives.OF_SESSION,
                    SettingOverride.ALL,
                    Recovery.OF_SERVER),
            List.of(
                    InstalledExtension.ALL,
                    MisplacedExtension.ALL,
                    DatabaseLocale.OF_DATABASE,
                    CollationUse.ALL,
                    UserCast.ALL,
                    UserCollation.ALL,
                    OidTable.ALL,
                    ProceduralLanguage.ALL,
                    SystemGrant.REFUSED,
                    SystemGrant.ALL,
                    DatabaseOwner.OF_DATABASE,
                    GuardedRelation.ALL,
                    GuardedLargeObject.ALL,
                    SessionDefault.ALL,
                    RelationCount.OF_DATABASE,
                    UserObjects.IN_DATABASE,
                    BaseType.ALL));

    /** What is asked of a target. */
    public static final BuiltInQueries OF_TARGET = new BuiltInQueries(
            List.of(
                    Setting.ALL,
                    DatabaseEntry.ALL,
                    SessionLimit.ALL,
                    Role.LOGIN,
                    HeldRight.ALL,
                    ProviderMarks.ALL,
                    Allowlist.OF_SERVER,
                    AvailableExtension.ALL,
                    SystemCollation.ALL,
                    Setting.PRELOADED_LIBRARIES,
                    DropCandidate.ALL,
                    UnterminableSession.ALL,
                    MigrationParameter.ALL,
                    RoleEntry.ALL,
                    RoleMembership.ALL,
                    TcpKeepalives.OF_SESSION,
                    SettingOverride.ALL,
                    SessionDefault.ALL),
            List.of(PublicSchema.OF_DATABASE));

    /** {@return both: the server is asked in a database, so its session answers for that database too} */
    public List<NamedQuery<?>> all() {
        return Stream.concat(ofServer.stream(), ofDatabase.stream()).toList();
    }
}
