package io.github.migrationreadiness.sqlserver.backup;

import io.github.migrationreadiness.code.BackupError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files in the folder of a database, compared with the backups that restoring it takes.
 *
 * @param files what was copied
 * @param keys what tells them apart
 */
record CopiedFiles(List<BackupFile> files, Set<String> keys) {

    static CopiedFiles of(List<BackupFile> files) {
        return new CopiedFiles(files, files.stream().map(BackupFile::key).collect(Collectors.toSet()));
    }

    boolean have(BackupSet set) {
        return set.stripes().stream().anyMatch(this::have);
    }

    List<ChainProblem> problems(RestoreChain chain) {
        return Stream.concat(chain.sets().stream().flatMap(set -> missing(set).stream()), superfluous(chain))
                .toList();
    }

    private boolean have(Stripe stripe) {
        return keys.contains(stripe.key());
    }

    private Optional<ChainProblem> missing(BackupSet set) {
        if (set.has(BackupTrait.RESTORED)) {
            return Optional.empty();
        }
        if (set.stripes().isEmpty()) {
            return Optional.of(ChainProblem.unknown(
                    BackupError.BACKUP_NOT_COPIED, set, "no record shows which file it was written to"));
        }
        if (!have(set)) {
            return Optional.of(ChainProblem.error(BackupError.BACKUP_NOT_COPIED, set, "has not been copied"));
        }
        return Optional.of(missingStripes(set))
                .filter(stripes -> !stripes.isEmpty())
                .map(stripes -> ChainProblem.error(
                        BackupError.MISSING_STRIPE, set, "has been copied without its stripes " + stripes));
    }

    /** A mirror has the number of what it mirrors, and either will do. */
    private Set<Integer> missingStripes(BackupSet set) {
        Set<Integer> missing =
                set.stripes().stream().map(Stripe::number).collect(Collectors.toCollection(TreeSet::new));
        set.stripes().stream().filter(this::have).forEach(stripe -> missing.remove(stripe.number()));
        return missing;
    }

    private Stream<ChainProblem> superfluous(RestoreChain chain) {
        Set<String> needed = chain.sets().stream()
                .flatMap(set -> set.stripes().stream())
                .map(Stripe::key)
                .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> !chain.sets().isEmpty() && !needed.contains(file.key()))
                .map(file -> new ChainProblem(
                        BackupError.SUPERFLUOUS_BACKUPS,
                        Weight.WARNING,
                        file.path(),
                        "is no backup that the restore takes",
                        Map.of()));
    }
}
