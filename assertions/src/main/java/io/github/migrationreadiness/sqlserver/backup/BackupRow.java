package io.github.migrationreadiness.sqlserver.backup;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row about a backup set whose columns have the names of msdb or of RESTORE HEADERONLY, and whose values are those of a
 * driver or texts.
 */
final class BackupRow {

    private final Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final boolean header;

    private BackupRow(Map<String, ?> row, boolean header) {
        row.forEach((column, value) -> Optional.ofNullable(value).ifPresent(it -> values.put(column, it)));
        this.header = header;
    }

    static BackupRow ofMsdb(Map<String, ?> row) {
        return new BackupRow(row, false);
    }

    static BackupRow ofHeader(Map<String, ?> row) {
        return new BackupRow(row, true);
    }

    BackupSet read(List<Stripe> stripes) {
        return new BackupSet(
                needed(column("backup_set_id", "BackupSetGUID")),
                type(),
                new LsnRange(number(column("first_lsn", "FirstLSN")), number(column("last_lsn", "LastLSN"))),
                lineage(),
                traits(),
                flag(column("has_backup_checksums", "HasBackupChecksums")),
                text(column("recovery_model", "RecoveryModel")),
                Optional.ofNullable(text("position")).map(Integer::valueOf).orElse(1),
                date(column("backup_finish_date", "BackupFinishDate")),
                stripes,
                1);
    }

    private BackupType type() {
        return header ? BackupType.ofHeader(number("BackupType").intValue()) : BackupType.ofMsdb(needed("type"));
    }

    private Lineage lineage() {
        return new Lineage(
                text(column("backup_set_uuid", "BackupSetGUID")),
                text(column("differential_base_guid", "DifferentialBaseGUID")),
                text(column("family_guid", "FamilyGUID")),
                text(column("first_recovery_fork_guid", "FirstRecoveryForkID")),
                text(column("last_recovery_fork_guid", "RecoveryForkID")));
    }

    private Set<BackupTrait> traits() {
        Set<BackupTrait> traits = EnumSet.noneOf(BackupTrait.class);
        addIf(column("is_copy_only", "IsCopyOnly"), BackupTrait.COPY_ONLY, traits);
        addIf(column("is_snapshot", "IsSnapshot"), BackupTrait.SNAPSHOT, traits);
        addIf(column("is_damaged", "IsDamaged"), BackupTrait.DAMAGED, traits);
        addIf(column("has_incomplete_metadata", "HasIncompleteMetaData"), BackupTrait.INCOMPLETE_METADATA, traits);
        addIf(column("is_password_protected", "IsPasswordProtected"), BackupTrait.PASSWORD_PROTECTED, traits);
        return traits;
    }

    private void addIf(String column, BackupTrait trait, Set<BackupTrait> traits) {
        if (Boolean.TRUE.equals(flag(column))) {
            traits.add(trait);
        }
    }

    private String column(String inMsdb, String inHeader) {
        return header ? inHeader : inMsdb;
    }

    private @Nullable String text(String column) {
        return Optional.ofNullable(values.get(column))
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private String needed(String column) {
        return Optional.ofNullable(text(column))
                .orElseThrow(() -> new IllegalArgumentException(
                        "A row about a backup set needs the column " + column + "; there are " + values.keySet()));
    }

    private BigDecimal number(String column) {
        try {
            return new BigDecimal(needed(column));
        } catch (NumberFormatException malformed) {
            throw unreadable(column, "a number", malformed);
        }
    }

    private @Nullable Boolean flag(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw unreadable(column, "true, false, 1 or 0", null);
        };
    }

    private @Nullable LocalDateTime date(String column) {
        Object value = values.get(column);
        if (value instanceof LocalDateTime date) {
            return date;
        }
        if (value instanceof Date date) {
            return LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
        }
        return Optional.ofNullable(text(column))
                .map(text -> parsed(column, text))
                .orElse(null);
    }

    private LocalDateTime parsed(String column, String text) {
        String iso = text.replaceFirst(" +", "T");
        try {
            return iso.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(iso).toLocalDateTime()
                    : LocalDateTime.parse(iso);
        } catch (DateTimeParseException malformed) {
            throw unreadable(column, "a date such as 2025-10-28T23:15:00", malformed);
        }
    }

    private IllegalArgumentException unreadable(String column, String expected, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "The column " + column + " of a backup set has to be " + expected + ", but is " + values.get(column),
                cause);
    }
}
