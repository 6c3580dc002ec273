package io.github.migrationreadiness.sqlserver.backup;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One backup, as msdb, RESTORE HEADERONLY or the status of a migration tells of it.
 *
 * @param id names it where no file does
 * @param type what it is a backup of
 * @param lsns the part of the log that it covers
 * @param lineage where it belongs
 * @param traits what SQL Server notes about it
 * @param checksums whether it was taken WITH CHECKSUM, or {@code null} where nobody said
 * @param recoveryModel such as {@code FULL}, or {@code null} where nobody said
 * @param position which one it is on its media, from 1
 * @param finished when it was complete, by the clock of its server, or {@code null} where nobody said
 * @param stripes the files that it was written to, as far as they are known
 * @param width how many files it was written to, mirrors aside
 */
public record BackupSet(
        String id,
        BackupType type,
        LsnRange lsns,
        Lineage lineage,
        Set<BackupTrait> traits,
        @Nullable Boolean checksums,
        @Nullable String recoveryModel,
        int position,
        @Nullable LocalDateTime finished,
        List<Stripe> stripes,
        int width) {

    /**
     * Takes copies.
     *
     * @param id as above
     * @param type as above
     * @param lsns as above
     * @param lineage as above
     * @param traits as above
     * @param checksums as above
     * @param recoveryModel as above
     * @param position as above
     * @param finished as above
     * @param stripes as above
     * @param width as above
     */
    public BackupSet {
        traits = Set.copyOf(traits);
        stripes = List.copyOf(stripes);
        width = Math.max(width, stripes.stream().mapToInt(Stripe::number).max().orElse(1));
    }

    /**
     * {@return a backup set of {@code msdb.dbo.backupset}}
     *
     * @param row the values by the names of their columns, in any case; what an old server lacks may be absent
     * @param stripes its rows of {@code msdb.dbo.backupmediafamily}
     * @throws IllegalArgumentException if a column that every server has is absent or no value of its kind
     */
    public static BackupSet ofMsdb(Map<String, ?> row, List<Stripe> stripes) {
        return BackupRow.ofMsdb(row).read(stripes);
    }

    /**
     * {@return a backup set as RESTORE HEADERONLY tells of it}
     *
     * @param row the values by the names of their columns, in any case; texts will do, as a CSV file has them
     * @param files the files that were given to the statement, in their order
     * @throws IllegalArgumentException if a column that every server has is absent or no value of its kind
     */
    public static BackupSet ofHeader(Map<String, ?> row, String... files) {
        return BackupRow.ofHeader(row)
                .read(IntStream.range(0, files.length)
                        .mapToObj(index -> new Stripe(index + 1, files[index]))
                        .toList());
    }

    /**
     * {@return this backup set with one more note}
     *
     * @param trait what is known of it besides
     */
    public BackupSet with(BackupTrait trait) {
        Set<BackupTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new BackupSet(
                id, type, lsns, lineage, more, checksums, recoveryModel, position, finished, stripes, width);
    }

    /** {@return its files in words: the path of the first, or what else names it} */
    public String place() {
        return stripes.stream().findFirst().map(Stripe::device).orElse("backup set " + id);
    }

    /**
     * {@return whether a file has the name of one of its files, in any case}
     *
     * @param file a file that was copied
     */
    public boolean isWrittenTo(BackupFile file) {
        return stripes.stream().anyMatch(stripe -> stripe.key().equals(file.key()));
    }

    boolean has(BackupTrait trait) {
        return traits.contains(trait);
    }

    /** Whether there is a file to restore it from. */
    boolean isUsable() {
        return !has(BackupTrait.SNAPSHOT)
                && !has(BackupTrait.DAMAGED)
                && stripes.stream().noneMatch(Stripe::isDiscarded);
    }

    boolean hasFile(String fileName) {
        return stripes.stream().anyMatch(stripe -> stripe.fileName().equalsIgnoreCase(fileName));
    }

    /** {@return the numbers of the stripes of which no file is known, where any is} */
    Set<Integer> unknownStripes() {
        Set<Integer> known = stripes.stream().map(Stripe::number).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, known.isEmpty() ? 0 : width)
                .filter(number -> !known.contains(number))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
