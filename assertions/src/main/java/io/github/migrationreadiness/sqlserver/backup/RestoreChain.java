package io.github.migrationreadiness.sqlserver.backup;

import io.github.migrationreadiness.code.MigrationError;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The backups that restoring a database takes, in their order: a full one, the newest differential one of it, and the log
 * backups from there on. Nothing of it asks a server.
 *
 * @param sets the backups that are restored; none where there is no full one
 * @param problems what is in the way of restoring them
 */
public record RestoreChain(List<BackupSet> sets, List<ChainProblem> problems) {

    /**
     * Takes copies.
     *
     * @param sets as above
     * @param problems as above
     */
    public RestoreChain {
        sets = List.copyOf(sets);
        problems = List.copyOf(problems);
    }

    /**
     * {@return the chain that begins with the newest full backup}
     *
     * @param history the backups of one database, in any order; those that are older or told twice do no harm
     */
    public static RestoreChain of(List<BackupSet> history) {
        return startingWith(full -> true, history);
    }

    /**
     * {@return the chain that begins with the full backup in a file}
     *
     * @param fullBackup the name of the file without its folders, in any case
     * @param history the backups of one database, in any order
     */
    public static RestoreChain startingWith(String fullBackup, List<BackupSet> history) {
        return startingWith(full -> full.hasFile(fullBackup), history);
    }

    static RestoreChain startingWith(Predicate<BackupSet> chosen, List<BackupSet> history) {
        return new ChainSearch(history).search(chosen);
    }

    /** {@return the full backup that it begins with} */
    public Optional<BackupSet> full() {
        return sets.stream().findFirst();
    }

    /**
     * {@return what is in the way by way of one error}
     *
     * @param error what the migration would run into
     */
    public List<ChainProblem> problems(MigrationError error) {
        return problems.stream()
                .filter(problem -> problem.error().equals(error))
                .toList();
    }

    RestoreChain with(List<ChainProblem> more) {
        return new RestoreChain(
                sets, Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** {@return the file to name as the last one of an offline migration; empty where the chain is broken or it has no file} */
    public Optional<String> lastBackupName() {
        boolean broken = problems.stream().anyMatch(problem -> problem.weight() == Weight.ERROR);
        return broken || sets.isEmpty()
                ? Optional.empty()
                : sets.get(sets.size() - 1).stripes().stream().findFirst().map(Stripe::fileName);
    }
}
