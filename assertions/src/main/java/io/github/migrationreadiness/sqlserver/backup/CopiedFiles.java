package io.github.migrationreadiness.sqlserver.backup;

import io.github.migrationreadiness.code.BackupError;
import java.util.Collection;
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
 */
record CopiedFiles(List<BackupFile> files) {

    List<ChainProblem> problems(RestoreChain chain) {
        Set<String> copied = files.stream().map(BackupFile::key).collect(Collectors.toSet());
        return Stream.concat(chain.sets().stream().flatMap(set -> missing(set, copied).stream()), superfluous(chain))
                .toList();
    }

    private static Optional<ChainProblem> missing(BackupSet set, Set<String> copied) {
        if (set.has(BackupTrait.RESTORED)) {
            return Optional.empty();
        }
        if (set.stripes().isEmpty()) {
            return Optional.of(ChainProblem.unknown(
                    BackupError.BACKUP_NOT_COPIED, set, "nothing tells which file it was written to"));
        }
        Collection<Integer> missing = missingStripes(set, copied);
        return Optional.of(missing)
                .filter(stripes -> !stripes.isEmpty())
                .map(stripes -> stripes.size() == set.width()
                        ? ChainProblem.error(BackupError.BACKUP_NOT_COPIED, set, "has not been copied")
                        : ChainProblem.error(
                                BackupError.MISSING_STRIPE, set, "has been copied without its stripes " + stripes));
    }

    /** A mirror has the number of what it mirrors, and either will do. */
    private static Collection<Integer> missingStripes(BackupSet set, Set<String> copied) {
        Set<Integer> missing = new TreeSet<>();
        set.stripes().forEach(stripe -> missing.add(stripe.number()));
        set.stripes().stream()
                .filter(stripe -> copied.contains(stripe.key()))
                .forEach(stripe -> missing.remove(stripe.number()));
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
