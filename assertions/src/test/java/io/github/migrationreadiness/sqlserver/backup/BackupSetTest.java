package io.github.migrationreadiness.sqlserver.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupSetTest {

    private static final String GUID = "8A3F3D5E-0000-4000-8000-000000000001";

    /** As a driver gives them: 25 digits, GUIDs in upper case, bits. */
    private static Map<String, Object> ofMsdb() {
        Map<String, Object> row = new HashMap<>();
        row.put("backup_set_id", 17);
        row.put("type", "D");
        row.put("position", 1);
        row.put("backup_finish_date", LocalDateTime.of(2025, 10, 28, 23, 15));
        row.put("first_lsn", new BigDecimal("4500000001280000000000001"));
        row.put("last_lsn", new BigDecimal("4500000001280000000000002"));
        row.put("backup_set_uuid", GUID);
        row.put("differential_base_guid", null);
        row.put("first_recovery_fork_guid", GUID);
        row.put("last_recovery_fork_guid", GUID);
        row.put("family_guid", GUID);
        row.put("has_backup_checksums", true);
        row.put("is_damaged", false);
        row.put("is_copy_only", true);
        row.put("is_snapshot", false);
        row.put("has_incomplete_metadata", false);
        row.put("is_password_protected", false);
        row.put("recovery_model", "FULL");
        return row;
    }

    @Nested
    class OfMsdb {

        @Test
        void hasWhatTheRowSays() {
            BackupSet set = BackupSet.ofMsdb(ofMsdb(), List.of(new Stripe(1, "D:\\full.bak")));
            assertThat(set.id()).isEqualTo("17");
            assertThat(set.type()).isEqualTo(BackupType.FULL);
            assertThat(set.lsns()).isEqualTo(LsnRange.of("4500000001280000000000001", "4500000001280000000000002"));
            assertThat(set.lineage().set()).isEqualTo(GUID.toLowerCase(java.util.Locale.ROOT));
            assertThat(set.lineage().differentialBase()).isNull();
            assertThat(set.traits()).containsExactly(BackupTrait.COPY_ONLY);
            assertThat(set.checksums()).isTrue();
            assertThat(set.finished()).isEqualTo(LocalDateTime.of(2025, 10, 28, 23, 15));
            assertThat(set.place()).isEqualTo("D:\\full.bak");
        }

        @Test
        void mayComeFromAnOldServer() {
            Map<String, Object> row = ofMsdb();
            row.keySet().retainAll(List.of("backup_set_id", "type", "first_lsn", "last_lsn"));
            BackupSet set = BackupSet.ofMsdb(row, List.of());
            assertThat(set.checksums()).isNull();
            assertThat(set.recoveryModel()).isNull();
            assertThat(set.finished()).isNull();
            assertThat(set.position()).isEqualTo(1);
            assertThat(set.place()).isEqualTo("backup set 17");
        }

        @Test
        void takesTheDatesOfJdbc() {
            Map<String, Object> row = ofMsdb();
            LocalDateTime finished = LocalDateTime.of(2025, 10, 28, 23, 15, 1);
            Instant instant = finished.atZone(ZoneId.systemDefault()).toInstant();
            row.put("backup_finish_date", Date.from(instant));
            assertThat(BackupSet.ofMsdb(row, List.of()).finished()).isEqualTo(finished);
        }

        @Test
        void needsNumbers() {
            Map<String, Object> row = ofMsdb();
            row.put("last_lsn", "behind");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BackupSet.ofMsdb(row, List.of()))
                    .withMessage("The column last_lsn of a backup set has to be a number, but is behind");
            row.remove("last_lsn");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BackupSet.ofMsdb(row, List.of()))
                    .withMessageStartingWith("A row about a backup set needs the column last_lsn; there are [backup");
        }
    }

    @Nested
    class OfHeader {

        private static final Map<String, String> ROW = Map.of(
                "BackupType", "2",
                "Position", "3",
                "FirstLSN", "4500000001280000000000001",
                "LastLSN", "4500000001280000000000002",
                "BackupSetGUID", GUID,
                "HasBackupChecksums", "0",
                "IsDamaged", "1",
                "RecoveryModel", "BULK-LOGGED",
                "BackupFinishDate", "2025-10-28 23:15:00.000");

        @Test
        void hasWhatTheRowSays() {
            BackupSet set = BackupSet.ofHeader(ROW, "/backup/1.trn", "/backup/2.trn");
            assertThat(set.type()).isEqualTo(BackupType.LOG);
            assertThat(set.position()).isEqualTo(3);
            assertThat(set.width()).isEqualTo(2);
            assertThat(set.checksums()).isFalse();
            assertThat(set.traits()).containsExactly(BackupTrait.DAMAGED);
            assertThat(set.recoveryModel()).isEqualTo("BULK-LOGGED");
            assertThat(set.finished()).isEqualTo(LocalDateTime.of(2025, 10, 28, 23, 15));
        }

        @ParameterizedTest
        @CsvSource({"1, FULL", "2, LOG", "5, DIFFERENTIAL", "4, OTHER", "6, OTHER", "7, OTHER", "8, OTHER"})
        void hasTheTypeOfItsNumber(int number, BackupType type) {
            Map<String, Object> row = new HashMap<>(ROW);
            row.put("BackupType", number);
            assertThat(BackupSet.ofHeader(row).type()).isEqualTo(type);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2025-10-28T23:15:00Z",
                    "2025-10-28T23:15:00+02:00",
                    "2025-10-28T23:15",
                    "2025-10-28 23:15:00.0"
                })
        void readsDates(String date) {
            Map<String, Object> row = new HashMap<>(ROW);
            row.put("BackupFinishDate", date);
            assertThat(BackupSet.ofHeader(row).finished()).isEqualTo(LocalDateTime.of(2025, 10, 28, 23, 15));
        }

        @ParameterizedTest
        @CsvSource({"IsCopyOnly, perhaps", "BackupFinishDate, 28.10.2025", "BackupType, full"})
        void namesTheColumnThatItCannotRead(String column, String value) {
            Map<String, Object> row = new HashMap<>(ROW);
            row.put(column, value);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BackupSet.ofHeader(row))
                    .withMessageStartingWith("The column " + column + " of a backup set has to be ")
                    .withMessageEndingWith(", but is " + value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "D:\\backup\\full.bak, full.bak",
        "\\\\share\\backup\\full.bak, full.bak",
        "/var/opt/mssql/full.bak, full.bak",
        "full.bak, full.bak",
        "https://account.blob.core.windows.net/migration/orders/full.bak?sv=2024&sig=secret, full.bak"
    })
    void aStripeHasTheNameOfItsFile(String device, String name) {
        assertThat(new Stripe(1, device).fileName()).isEqualTo(name);
        assertThat(new Stripe(1, device).device()).doesNotContain("sig");
    }
}
