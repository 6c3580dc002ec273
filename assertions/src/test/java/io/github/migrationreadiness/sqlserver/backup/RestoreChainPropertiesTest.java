package io.github.migrationreadiness.sqlserver.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.code.MigrationError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the backups of any database that is backed up without interruption. */
class RestoreChainPropertiesTest {

    private static final int TRIES = 300;

    /**
     * A full backup while log backups go on, and perhaps a differential one.
     *
     * @param cuts where the log backups meet, in their order
     * @param full how far into the first of them the full backup ends
     * @param differential the log backup within which the differential one ends; none where it is negative
     */
    record Intact(List<Long> cuts, long full, int differential) {

        BackupSet fullBackup() {
            return Backups.full("full.bak", cuts.get(0), cuts.get(0) + full).set();
        }

        Stream<BackupSet> differentials() {
            return hasDifferential()
                    ? Stream.of(
                            Backups.differential("1.dif", cuts.get(0), cuts.get(differential) + full + 1, "full.bak")
                                    .set())
                    : Stream.empty();
        }

        boolean hasDifferential() {
            return differential >= 0 && differential < cuts.size() - 1;
        }

        /** The first log backup that the chain needs. */
        int firstNeeded() {
            return hasDifferential() ? differential : 0;
        }

        List<BackupSet> logs() {
            return IntStream.range(0, cuts.size() - 1)
                    .mapToObj(index -> Backups.log(index + ".trn", cuts.get(index), cuts.get(index + 1))
                            .set())
                    .toList();
        }

        List<BackupSet> history() {
            return Stream.of(Stream.of(fullBackup()), differentials(), logs().stream())
                    .flatMap(sets -> sets)
                    .toList();
        }

        List<BackupSet> historyWithout(int log) {
            return history().stream()
                    .filter(set -> !set.id().equals(log + ".trn"))
                    .toList();
        }
    }

    @Provide
    Arbitrary<Intact> intact() {
        Arbitrary<List<Long>> cuts = Arbitraries.longs()
                .between(10, 5_000_000_000L)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(RestoreChainPropertiesTest::sums);
        return Combinators.combine(
                        cuts,
                        Arbitraries.longs().between(1, 8),
                        Arbitraries.integers().between(-3, 11))
                .as(Intact::new);
    }

    private static List<Long> sums(List<Long> lengths) {
        List<Long> sums = new ArrayList<>();
        lengths.forEach(length -> sums.add(length + (sums.isEmpty() ? 0 : sums.get(sums.size() - 1))));
        return sums;
    }

    @Property(tries = TRIES)
    void anIntactOnePasses(@ForAll("intact") Intact backups) {
        RestoreChain chain = RestoreChain.of(backups.history());
        assertThat(chain.problems()).isEmpty();
        assertThat(chain.lastBackupName()).contains((backups.cuts().size() - 2) + ".trn");
        assertThat(chain.sets())
                .hasSize(
                        1 + (backups.hasDifferential() ? 1 : 0) + backups.logs().size() - backups.firstNeeded());
    }

    @Property(tries = TRIES)
    void theOrderOfTheRowsDoesNotMatter(@ForAll("intact") Intact backups, @ForAll Random random) {
        List<BackupSet> shuffled = new ArrayList<>(backups.historyWithout(backups.firstNeeded()));
        Collections.shuffle(shuffled, random);
        assertThat(RestoreChain.of(shuffled)).isEqualTo(RestoreChain.of(backups.historyWithout(backups.firstNeeded())));
    }

    @Property(tries = TRIES)
    void copiesDoNoHarm(@ForAll("intact") Intact backups, @ForAll Random random) {
        List<BackupSet> twice = new ArrayList<>(backups.history());
        twice.addAll(backups.history());
        backups.logs().forEach(log -> twice.add(copyOnly(log)));
        Collections.shuffle(twice, random);
        assertThat(RestoreChain.of(twice)).isEqualTo(RestoreChain.of(backups.history()));
    }

    @Property(tries = TRIES)
    void oneThatIsNeededIsMissed(@ForAll("intact") Intact backups, @ForAll Random random) {
        int last = backups.logs().size() - 1;
        int missing = backups.firstNeeded() + random.nextInt(last - backups.firstNeeded() + 1);
        RestoreChain chain = RestoreChain.of(backups.historyWithout(missing));
        if (missing == last) {
            assertThat(chain.problems())
                    .as("nothing shows that there ever was one more")
                    .isEmpty();
            return;
        }
        MigrationError expected =
                missing == backups.firstNeeded() ? AzureSqlError.LOG_CHAIN_BROKEN : BackupError.LOG_CHAIN_GAP;
        BackupSet next = backups.logs().get(missing + 1);
        assertThat(chain.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.error()).isEqualTo(expected);
            assertThat(problem.place()).isEqualTo(next.place());
            assertThat(problem.detail())
                    .startsWith("begins at " + next.lsns().first().toPlainString() + ", behind the end of ");
        });
    }

    @Property(tries = TRIES)
    void theDocumentedBlanksHaveTheNumbersOfTheBackups(@ForAll("intact") Intact backups) {
        List<BackupSet> history = backups.historyWithout(backups.firstNeeded());
        RestoreChain.of(history)
                .problems(AzureSqlError.LOG_CHAIN_BROKEN)
                .forEach(problem -> assertThat(problem.blanks())
                        .containsEntry(
                                "firstLsn",
                                backups.logs()
                                        .get(backups.firstNeeded() + 1)
                                        .lsns()
                                        .first()
                                        .toPlainString())
                        .containsEntry(
                                "lastLsn",
                                backups.differentials()
                                        .findFirst()
                                        .orElse(backups.fullBackup())
                                        .lsns()
                                        .last()
                                        .toPlainString()));
    }

    @Property(tries = TRIES)
    void oneThatADifferentialCoversIsNotMissed(@ForAll("intact") Intact backups) {
        IntStream.range(0, backups.firstNeeded())
                .forEach(covered -> assertThat(RestoreChain.of(backups.historyWithout(covered)))
                        .isEqualTo(RestoreChain.of(backups.history())));
    }

    @Property(tries = TRIES)
    void theFullBackupIsAlwaysMissed(@ForAll("intact") Intact backups) {
        List<BackupSet> history = backups.history().stream()
                .filter(set -> set.type() != BackupType.FULL)
                .toList();
        assertThat(RestoreChain.of(history).problems())
                .extracting(ChainProblem::error)
                .containsExactly(BackupError.NO_FULL_BACKUP);
    }

    private static BackupSet copyOnly(BackupSet log) {
        String file = "copy of " + log.id();
        return new BackupSet(
                file,
                log.type(),
                log.lsns(),
                log.lineage(),
                Set.of(BackupTrait.COPY_ONLY),
                true,
                "FULL",
                1,
                log.finished(),
                List.of(new Stripe(1, file)),
                1);
    }
}
