package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that what a database uses fits into the largest size of the one that it is copied into. The page does not say which
 * size of the source the service compares; here, what its data files use, without logs.
 */
public final class RoomInTarget implements AzureSqlDatabaseCheck<MigratedSqlDatabase> {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024L * 1024);

    @Override
    public CheckDescription description() {
        return CheckDescription.of("room-in-target", RecentAzureSqlError.DATABASE_TOO_LARGE)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.CONFIGURATION)
                .reading(DatabaseProperties.OF_SESSION)
                .assertedBy("fitsInto")
                .graded("D; which sizes are compared: I")
                .advising("Raise the largest size of the target, or take a tier that has room.");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase pair) {
        DatabaseProperties target = FilledDatabase.of(pair.target()).properties();
        BigDecimal used =
                told(pair.source().read(DatabaseProperties.OF_SESSION).get(0).usedBytes(), "what it uses");
        BigDecimal limit = told(target.maxSizeBytes(), "how large it may become");
        return limit.signum() < 0 || used.compareTo(limit) <= 0
                ? Outcome.passed()
                : violation(target.databaseName(), megabytes(used), megabytes(limit));
    }

    private static BigDecimal told(@Nullable BigDecimal bytes, String what) {
        return Optional.ofNullable(bytes)
                .orElseThrow(() -> InconclusiveException.inconclusive("the database does not tell " + what, ""));
    }

    private static Violation violation(String target, String used, String limit) {
        return Violation.of(Finding.of("database " + Tsql.quote(target)).with("at most " + limit + " for " + used))
                .because(used + " into " + limit)
                .comparing("at least " + used, limit)
                .fill("sourceSize", used)
                .fill("targetSize", limit);
    }

    private static String megabytes(BigDecimal bytes) {
        return String.format(
                Locale.ROOT,
                "%,d MB",
                bytes.divide(MEGABYTE, RoundingMode.CEILING).toBigInteger());
    }
}
