package io.github.migrationreadiness.sqlserver.backup;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.BackupError;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What has to hold for each backup of a chain, wherever it stands in it. */
final class BackupSetRules {

    private static final List<Function<BackupSet, Optional<ChainProblem>>> ALL = List.of(
            BackupSetRules::lineage,
            BackupSetRules::stripes,
            BackupSetRules::logInOneFile,
            BackupSetRules::aloneOnItsMedia,
            BackupSetRules::recoveryModel,
            BackupSetRules::metadata,
            BackupSetRules::password,
            BackupSetRules::tool,
            BackupSetRules::checksums);

    private BackupSetRules() {}

    static List<ChainProblem> of(BackupSet set) {
        return ALL.stream()
                .map(rule -> rule.apply(set))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ChainProblem> lineage(BackupSet set) {
        return Stream.of(set)
                .filter(it -> !it.lineage().isComplete())
                .map(it -> ChainProblem.unknown(
                        BackupError.OTHER_HISTORY, it, "no record shows which history of the database it belongs to"))
                .findFirst();
    }

    private static Optional<ChainProblem> stripes(BackupSet set) {
        return Optional.of(set.unknownStripes())
                .filter(missing -> !missing.isEmpty())
                .map(missing -> ChainProblem.error(
                        BackupError.MISSING_STRIPE,
                        set,
                        "was written to " + set.width() + " files, without " + missing));
    }

    private static Optional<ChainProblem> logInOneFile(BackupSet set) {
        return Optional.of(set)
                .filter(it -> it.type() == BackupType.LOG && it.width() > 1)
                .map(it -> ChainProblem.error(
                        BackupError.SPLIT_LOG_BACKUP, it, "was written to " + it.width() + " files"));
    }

    private static Optional<ChainProblem> aloneOnItsMedia(BackupSet set) {
        return Optional.of(set)
                .filter(it -> it.position() > 1)
                .map(it -> ChainProblem.error(
                        BackupError.APPENDED_BACKUPS,
                        it,
                        "holds this " + it.type() + " backup as number " + it.position()));
    }

    private static Optional<ChainProblem> recoveryModel(BackupSet set) {
        String model = set.recoveryModel();
        if (model == null) {
            return Optional.of(
                    ChainProblem.unknown(BackupError.RECOVERY_MODEL, set, "no record shows the recovery model"));
        }
        return Optional.of(model)
                .filter(it -> !it.equalsIgnoreCase("FULL"))
                .map(it -> ChainProblem.error(BackupError.RECOVERY_MODEL, set, "was taken in recovery model " + it));
    }

    private static Optional<ChainProblem> metadata(BackupSet set) {
        return noted(BackupTrait.INCOMPLETE_METADATA, set, "was taken of a damaged database and lacks its metadata");
    }

    private static Optional<ChainProblem> password(BackupSet set) {
        return noted(BackupTrait.PASSWORD_PROTECTED, set, "asks for a password");
    }

    /** Some tools write what SQL Server itself would. */
    private static Optional<ChainProblem> tool(BackupSet set) {
        return Optional.of(set)
                .filter(it -> it.has(BackupTrait.VIRTUAL_DEVICE))
                .map(it -> ChainProblem.warning(
                        BackupError.UNUSABLE_BACKUP, it, "was handed to a backup tool on a virtual device"));
    }

    private static Optional<ChainProblem> noted(BackupTrait trait, BackupSet set, String detail) {
        return Optional.of(set)
                .filter(it -> it.has(trait))
                .map(it -> ChainProblem.error(BackupError.UNUSABLE_BACKUP, it, detail));
    }

    /** The service spoke of full backups only, and the newer page does not speak of them any more. */
    private static Optional<ChainProblem> checksums(BackupSet set) {
        if (set.type() != BackupType.FULL || Boolean.TRUE.equals(set.checksums())) {
            return Optional.empty();
        }
        return Optional.of(
                set.checksums() == null
                        ? ChainProblem.unknown(AzureSqlError.BACKUP_CHECKSUM_MISSING, set, "no record shows checksums")
                        : ChainProblem.warning(
                                AzureSqlError.BACKUP_CHECKSUM_MISSING, set, "was taken without checksums"));
    }
}
