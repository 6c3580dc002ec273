package io.github.migrationreadiness.postgres.catalog;

import java.util.List;
import java.util.stream.Stream;

/** The queries of the built-in checks, which travel together. A new one is registered here. */
public final class BuiltInQueries {

    /** What the checks of a server need; the same in whichever database they are asked. */
    public static final List<NamedQuery<?>> OF_SERVER = List.of(
            Setting.ALL,
            ReplicationSlot.ALL,
            WalSenders.IN_USE,
            DatabaseEntry.ALL,
            Role.LOGIN,
            ProviderMarks.ALL,
            Allowlist.OF_SERVER,
            AvailableExtension.ALL);

    /** What the checks of one database need. */
    public static final List<NamedQuery<?>> OF_DATABASE =
            List.of(InstalledExtension.ALL, UserCast.ALL, UserCollation.ALL, OidTable.ALL);

    /** Both: the server is asked in a database, so its session answers for that database too. */
    public static final List<NamedQuery<?>> ALL =
            Stream.concat(OF_SERVER.stream(), OF_DATABASE.stream()).toList();

    private BuiltInQueries() {}
}
