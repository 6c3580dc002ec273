package io.github.migrationreadiness.sqlserver.backup;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.code.MigrationError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the chain that restores a database furthest, and what breaks it. */
final class ChainSearch {

    private static final Comparator<BackupSet> BY_FINISH = comparing(BackupSet::finished, nullsFirst(naturalOrder()));

    private static final Comparator<BackupSet> BY_AGE =
            BY_FINISH.thenComparing(set -> set.lsns().last()).thenComparing(BackupSet::place);

    /** The longest of those that begin together comes first, and an ordinary one before a copy of it. */
    private static final Comparator<BackupSet> BY_LSN = comparing(
                    (BackupSet set) -> set.lsns().first())
            .thenComparing(set -> set.lsns().last(), reverseOrder())
            .thenComparing(set -> set.has(BackupTrait.COPY_ONLY))
            .thenComparing(BackupSet::place);

    private final List<BackupSet> history;
    private final List<BackupSet> usable;
    private final List<BackupSet> chain = new ArrayList<>();
    private final List<ChainProblem> problems = new ArrayList<>();

    ChainSearch(List<BackupSet> history) {
        this.history = history.stream().distinct().toList();
        this.usable = this.history.stream().filter(BackupSet::isUsable).toList();
    }

    RestoreChain search(Predicate<BackupSet> chosen) {
        Optional<BackupSet> full = of(BackupType.FULL).stream().filter(chosen).max(BY_AGE);
        full.ifPresentOrElse(this::follow, this::findNothing);
        return new RestoreChain(chain, problems);
    }

    private void findNothing() {
        problems.add(new ChainProblem(
                BackupError.NO_FULL_BACKUP,
                Weight.ERROR,
                "no full backup",
                "among " + history.size() + " known backups, of which " + (history.size() - usable.size())
                        + " are damaged, snapshots of disks or without a file",
                Map.of()));
    }

    private void follow(BackupSet full) {
        chain.add(full);
        newestDifferential(full).ifPresent(chain::add);
        newestRestored().filter(set -> set.lsns().endsBehind(end())).ifPresent(chain::add);
        addLogs();
        chain.forEach(set -> problems.addAll(BackupSetRules.of(set)));
    }

    private Optional<BackupSet> newestDifferential(BackupSet full) {
        List<BackupSet> later = of(BackupType.DIFFERENTIAL).stream()
                .filter(set -> set.lsns().endsBehind(full.lsns().last()))
                .sorted(BY_AGE)
                .toList();
        later.stream().filter(set -> !mayBuildOn(full, set)).forEach(set -> problems.add(baseOfAnother(full, set)));
        Optional<BackupSet> newest =
                later.stream().filter(set -> mayBuildOn(full, set)).max(BY_AGE);
        newest.filter(set -> !isKnownToBuildOn(full, set))
                .ifPresent(set -> problems.add(ChainProblem.unknown(
                        BackupError.DIFFERENTIAL_BASE, set, "no record shows which full backup it builds on")));
        return newest;
    }

    private static boolean mayBuildOn(BackupSet full, BackupSet differential) {
        return isKnownToBuildOn(full, differential)
                || full.lineage().set() == null
                || differential.lineage().differentialBase() == null;
    }

    private static boolean isKnownToBuildOn(BackupSet full, BackupSet differential) {
        return full.lineage().set() != null
                && Objects.equals(full.lineage().set(), differential.lineage().differentialBase());
    }

    private ChainProblem baseOfAnother(BackupSet full, BackupSet differential) {
        String base = history.stream()
                .filter(other -> isKnownToBuildOn(other, differential))
                .findFirst()
                .map(other ->
                        other.isUsable() ? other.place() : other.place() + ", which cannot be restored from a file")
                .orElse("an unknown full backup");
        return ChainProblem.error(
                BackupError.DIFFERENTIAL_BASE, differential, "builds on " + base + ", not on " + full.place());
    }

    /** What a running migration has restored is behind it, whether the status still lists it or not. */
    private Optional<BackupSet> newestRestored() {
        return usable.stream()
                .filter(set -> set.has(BackupTrait.RESTORED) && set.type() != BackupType.FULL)
                .max(comparing(set -> set.lsns().last()));
    }

    private void addLogs() {
        int before = chain.size();
        for (BackupSet log : of(BackupType.LOG).stream().sorted(BY_LSN).toList()) {
            if (!log.lsns().endsBehind(end())) {
                continue;
            }
            if (!last().lineage().mayLeadTo(log.lineage())) {
                tellOfAnotherHistory(log);
                continue;
            }
            verify(log, chain.size() == before);
            chain.add(log);
        }
    }

    /** What was over before the full backup is no secret, and needs no file. */
    private void tellOfAnotherHistory(BackupSet log) {
        if (BY_FINISH.compare(log, chain.get(0)) >= 0) {
            problems.add(ChainProblem.error(
                    BackupError.OTHER_HISTORY, log, "does not belong to the history of " + last().place()));
        }
    }

    private void verify(BackupSet log, boolean first) {
        if (first && log.lsns().beginsBehind(end())) {
            problems.add(broken(AzureSqlError.LOG_CHAIN_BROKEN, log).filling(blanks(log)));
        } else if (!first && !log.lsns().beginsAt(end())) {
            problems.add(broken(BackupError.LOG_CHAIN_GAP, log));
        }
    }

    private Map<String, String> blanks(BackupSet log) {
        return Map.of(
                "firstLsn", log.lsns().first().toPlainString(),
                "lastLsn", end().toPlainString(),
                "logBackupUrl", log.place(),
                "fullBackupUrl", last().place());
    }

    private ChainProblem broken(MigrationError error, BackupSet log) {
        String where = log.lsns().beginsBehind(end()) ? ", behind the end of " : ", before the end of ";
        return ChainProblem.error(
                error,
                log,
                "begins at " + log.lsns().first().toPlainString() + where + last().type() + " backup " + last().place()
                        + " at " + end().toPlainString());
    }

    private List<BackupSet> of(BackupType type) {
        return usable.stream().filter(set -> set.type() == type).toList();
    }

    private BackupSet last() {
        return chain.get(chain.size() - 1);
    }

    private BigDecimal end() {
        return last().lsns().last();
    }
}
