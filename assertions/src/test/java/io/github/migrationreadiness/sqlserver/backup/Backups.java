package io.github.migrationreadiness.sqlserver.backup;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes backup sets of a database that was never restored; each test says only what it is about. */
public final class Backups {

    /** So large that no {@code long} holds it, as real ones are. */
    private static final BigDecimal ORIGIN = new BigDecimal("4500000001280000000000000");

    private final BackupType type;
    private final String file;
    private final long first;
    private final long last;
    private final Set<BackupTrait> traits = EnumSet.noneOf(BackupTrait.class);
    private final List<Stripe> stripes = new ArrayList<>();
    private @Nullable String base;
    private @Nullable String family = "family";
    private @Nullable String firstFork = "fork";
    private @Nullable String lastFork = "fork";
    private @Nullable Boolean checksums = true;
    private @Nullable String recoveryModel = "FULL";
    private int position = 1;
    private @Nullable LocalDateTime finished;

    private Backups(BackupType type, String file, long first, long last) {
        this.type = type;
        this.file = file;
        this.first = first;
        this.last = last;
        this.finished = LocalDateTime.of(2025, 1, 1, 0, 0).plusSeconds(last);
        stripes.add(new Stripe(1, file));
    }

    /** {@return a full backup, known by the name of its file} */
    public static Backups full(String file, long first, long last) {
        return new Backups(BackupType.FULL, file, first, last);
    }

    /** {@return a differential backup of the full backup in a file} */
    public static Backups differential(String file, long first, long last, String base) {
        Backups differential = new Backups(BackupType.DIFFERENTIAL, file, first, last);
        differential.base = base;
        return differential;
    }

    /** {@return a log backup} */
    public static Backups log(String file, long first, long last) {
        return new Backups(BackupType.LOG, file, first, last);
    }

    /** {@return the number that is so far from the origin, as texts tell it} */
    public static String lsn(long distance) {
        return ORIGIN.add(BigDecimal.valueOf(distance)).toPlainString();
    }

    public Backups with(BackupTrait trait) {
        traits.add(trait);
        return this;
    }

    public Backups ofFamily(@Nullable String family) {
        this.family = family;
        return this;
    }

    public Backups inFork(@Nullable String from, @Nullable String to) {
        this.firstFork = from;
        this.lastFork = to;
        return this;
    }

    public Backups withChecksums(@Nullable Boolean checksums) {
        this.checksums = checksums;
        return this;
    }

    public Backups inModel(@Nullable String recoveryModel) {
        this.recoveryModel = recoveryModel;
        return this;
    }

    public Backups atPosition(int position) {
        this.position = position;
        return this;
    }

    public Backups finishedAt(@Nullable LocalDateTime finished) {
        this.finished = finished;
        return this;
    }

    public Backups stripedTo(Stripe... stripes) {
        this.stripes.clear();
        this.stripes.addAll(List.of(stripes));
        return this;
    }

    public Backups basedOn(@Nullable String base) {
        this.base = base;
        return this;
    }

    /** {@return the backup set} */
    public BackupSet set() {
        return new BackupSet(
                file,
                type,
                LsnRange.of(lsn(first), lsn(last)),
                new Lineage(file, base, family, firstFork, lastFork),
                traits,
                checksums,
                recoveryModel,
                position,
                finished,
                stripes,
                1);
    }
}
