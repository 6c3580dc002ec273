package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.sqlserver.AzureSqlTargetKind.DATABASE;
import static io.github.migrationreadiness.sqlserver.AzureSqlTargetKind.MANAGED_INSTANCE;
import static io.github.migrationreadiness.sqlserver.AzureSqlTargetKind.VIRTUAL_MACHINE;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The checks that matter to each kind of target, by name. The ready-made suites are held to it. What needs a session in
 * {@code master}, where a suite has one in the database that is filled, matters to none.
 */
final class ChecksByTarget {

    private static final Set<String> OF_EACH = Set.of("sql-server-reachable", "target-of-its-kind");

    /** A managed instance and a virtual machine restore whole databases and get nothing of the server around them. */
    private static final Set<String> OF_RESTORES = Set.of(
            "availability-groups",
            "database-mirroring",
            "agent-jobs",
            "credentials",
            "logins",
            "server-audits",
            "server-roles",
            "ssis-catalog",
            "ssis-packages",
            "absent-from-azure-sql",
            "contained-databases",
            "engine-version",
            "tde-certificates");

    private static final Map<AzureSqlTargetKind, Set<String>> OF_ONE = Map.of(
            MANAGED_INSTANCE,
            Set.of(
                    "online-files",
                    "single-log-file",
                    "memory-optimized-filegroups",
                    "storage-limit",
                    "databases-per-instance"),
            VIRTUAL_MACHINE,
            Set.of(
                    "full-text-files",
                    "databases-per-machine",
                    "machine-version",
                    "page-blob-target",
                    "single-user-mode"),
            DATABASE,
            Set.of(
                    "computed-columns",
                    "computed-index-owners",
                    "double-byte-table-names",
                    "large-blob-columns",
                    "many-tables",
                    "null-becomes-default",
                    "reserved-database-name",
                    "semicolon-in-database-name",
                    "table-limit",
                    "clr-assemblies",
                    "cross-database-references",
                    "filestream-columns",
                    "service-broker-queues",
                    "altered-foreign-keys",
                    "altered-temporal-tables",
                    "room-in-target",
                    "same-column-collations",
                    "same-database-collation",
                    "tables-in-target",
                    "oldest-source",
                    "any-table-in-target",
                    "canceled-after-copy",
                    "canceled-before-copy"));

    private ChecksByTarget() {}

    static List<Check<?>> of(AzureSqlTargetKind kind) {
        return SqlServerChecks.all().stream()
                .filter(check -> names(kind).anyMatch(check.name()::equals))
                .toList();
    }

    private static Stream<String> names(AzureSqlTargetKind kind) {
        return Stream.of(
                        OF_EACH, kind == DATABASE ? Set.<String>of() : OF_RESTORES, OF_ONE.getOrDefault(kind, Set.of()))
                .flatMap(Set::stream);
    }
}
