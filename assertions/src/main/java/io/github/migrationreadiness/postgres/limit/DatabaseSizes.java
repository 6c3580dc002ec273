package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How large the databases to migrate are.
 *
 * @param bytes the sum of those whose size is known
 * @param unknown the names of the others
 */
record DatabaseSizes(long bytes, List<String> unknown) {

    private static final String READ_ONLY =
            "The target turns read-only when 95 % of its storage are used or less than 5 GiB are free. "
                    + DocumentedOn.LIMITS.note();

    static DatabaseSizes of(SourceServer source) {
        Set<String> names =
                source.databases().stream().map(SourceDatabase::name).collect(Collectors.toSet());
        List<DatabaseSize> sizes = source.read(DatabaseSize.ALL).stream()
                .filter(size -> names.contains(size.name()))
                .toList();
        return new DatabaseSizes(
                sizes.stream().mapToLong(DatabaseSize::bytes).sum(),
                sizes.stream()
                        .filter(size -> !size.known())
                        .map(DatabaseSize::name)
                        .toList());
    }

    /** {@return what is wrong with a storage of that many bytes} */
    Optional<Finding> beyond(long storage) {
        return needed() <= storage
                ? Optional.empty()
                : Optional.of(Finding.of("storage")
                        .with(need() + ", the target has " + gibibytes(storage))
                        .fixedBy(Remediation.azureCli("az postgres flexible-server update --resource-group "
                                + Remediation.RESOURCE_GROUP + " --name " + Remediation.SERVER + " --storage-size "
                                + ((needed() + (1L << 30) - 1) >> 30)))
                        .asWarning(READ_ONLY));
    }

    /** {@return the outcome where nothing was found} */
    Outcome withoutFinding(boolean compared) {
        if (!unknown.isEmpty()) {
            return Outcome.inconclusive(
                    "the size of database " + Identifiers.quote(unknown.get(0)) + " cannot be read without CONNECT",
                    PostgresAccess.GRANT_CONNECT);
        }
        return compared
                ? Outcome.passed()
                : Outcome.notApplicable("the target " + need()
                        + "; set readiness.target.storage to compare it with what the target has");
    }

    private String need() {
        return "needs " + gibibytes(needed()) + " (" + gibibytes(bytes) + " x 1.25)";
    }

    private long needed() {
        return bytes + bytes / 4;
    }

    static String gibibytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                        .divide(BigDecimal.valueOf(1L << 30), bytes < 1L << 30 ? 2 : 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " GiB";
    }
}
