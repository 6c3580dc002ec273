package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.BackupSet;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the statements about backups find on a fake catalog. */
class BackupChecksTest {

    private static final String ORDERS = "orders [2025] 'ä'";
    private static final String GUID = "8a3f3d5e-0000-4000-8000-%012d";
    private static final LocalDateTime START = LocalDateTime.of(2025, 10, 1, 0, 0);

    private final TestSqlServer server =
            TestSqlServer.sqlServer("15.0.4355.3").database(ORDERS).database("billing");
    private final SqlServerSource source = SqlServerSource.of(server.dataSource());
    private final SqlServerDatabase orders = source.database(ORDERS);

    @BeforeEach
    void haveBackupsOfAnotherDatabase() {
        backup("billing", 900, "D", 1, 2, Map.of());
    }

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    private void backup(int id, String type, long first, long last, Map<String, ?> row) {
        backup(ORDERS, id, type, first, last, row);
    }

    private void backup(String database, int id, String type, long first, long last, Map<String, ?> row) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "backup_set_id", id,
                "media_set_id", id,
                "backup_set_uuid", GUID.formatted(id),
                "database_name", database,
                "type", type,
                "backup_finish_date", START.plusHours(id),
                "first_lsn", lsn(first),
                "last_lsn", lsn(last),
                "family_guid", GUID.formatted(0)));
        all.put("first_recovery_fork_guid", GUID.formatted(0));
        all.put("last_recovery_fork_guid", GUID.formatted(0));
        all.putAll(row);
        server.insert("dbo.backupset", all);
        server.insert(
                "dbo.backupmediafamily",
                Map.of("media_set_id", id, "physical_device_name", "\\\\share\\backup\\" + id + ".bak"));
    }

    private static BigDecimal lsn(long distance) {
        return new BigDecimal("4500000001280000000000000").add(BigDecimal.valueOf(distance));
    }

    private static CheckResult judge(Check<? super SqlServerDatabase> check, SqlServerDatabase database) {
        return new Judge().judge(check, database);
    }

    private List<String> places() {
        return BackupsInMsdb.of(orders).sets().stream().map(BackupSet::place).toList();
    }

    @Test
    void aChainIsReadAsItIs() {
        backup(1, "D", 100, 200, Map.of());
        backup(2, "I", 210, 250, Map.of("differential_base_guid", GUID.formatted(1)));
        backup(3, "L", 150, 300, Map.of());
        backup(4, "L", 300, 400, Map.of("is_copy_only", true));
        assertThat(BackupsInMsdb.of(orders)).isRestorableOn(AzureSqlTargetKind.MANAGED_INSTANCE);
        assertThat(BackupsInMsdb.of(orders).chain().lastBackupName()).contains("4.bak");
        assertThat(BackupsInMsdb.of(orders).chain().sets())
                .extracting(set -> set.lsns().last())
                .containsExactly(lsn(200), lsn(250), lsn(300), lsn(400));
    }

    @Test
    void everyConditionIsACheckOfTheDatabase() {
        backup(1, "D", 100, 200, Map.of());
        backup(3, "L", 150, 300, Map.of());
        assertThat(BackupsRestore.OF_HISTORY)
                .hasSize(ChainCheck.OF_HISTORY.size())
                .allSatisfy(check -> assertThat(judge(check, orders).status()).isEqualTo(Status.PASSED));
    }

    @Test
    void anEmptyHistoryIsNoPass() {
        assertThat(BackupsRestore.OF_HISTORY).allSatisfy(check -> {
            CheckResult result = judge(check, orders);
            assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
            assertThat(result.reason()).startsWith("no backup of the database is known from msdb of source ");
        });
    }

    @Test
    void aLoginWithoutRightsIsNoPass() {
        backup(1, "D", 100, 200, Map.of());
        server.without(Visibility.BACKUP_HISTORY);
        assertThat(BackupsRestore.OF_HISTORY).allSatisfy(check -> {
            CheckResult result = judge(check, orders);
            assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
            assertThat(result.reason()).contains("SELECT on msdb.dbo.backupset");
        });
    }

    @Test
    void aBrokenChainIsFound() {
        backup(1, "D", 100, 200, Map.of());
        backup(3, "L", 201, 300, Map.of());
        CheckResult result = judge(new BackupsRestore(ChainCheck.LOG_CHAIN), orders);
        assertThat(result.message())
                .isEqualTo("The restore plan is broken because firstLsn " + lsn(201) + " of log backup"
                        + " '\\\\share\\backup\\3.bak' isn't <= lastLsn " + lsn(200) + " of Full backup"
                        + " '\\\\share\\backup\\1.bak'. Restore to point in time.");
    }

    @Test
    void olderBackupsThanFiveFullOnesAreNotRead() {
        backup(1, "L", 1, 2, Map.of());
        IntStream.rangeClosed(2, 7).forEach(id -> backup(id, "D", id * 10L, id * 10L + 1, Map.of()));
        backup(8, "D", 80, 81, Map.of("is_snapshot", true));
        backup(9, "D", 90, 91, Map.of("is_damaged", true));
        assertThat(places())
                .extracting(place -> place.replaceAll("\\D", ""))
                .containsExactly("3", "4", "5", "6", "7", "8", "9");
        assertThat(BackupsInMsdb.of(orders).chain().full())
                .map(BackupSet::place)
                .contains("\\\\share\\backup\\7.bak");
    }

    @Test
    void stripesAndMirrorsAreReadWithTheirNumbers() {
        backup(1, "D", 100, 200, Map.of());
        server.insert(
                "dbo.backupmediafamily",
                Map.of("media_set_id", 1, "family_sequence_number", 2, "physical_device_name", "D:\\1_2.bak"));
        server.insert(
                "dbo.backupmediafamily",
                Map.of(
                        "media_set_id",
                        1,
                        "family_sequence_number",
                        2,
                        "physical_device_name",
                        "E:\\1_2.bak",
                        "mirror",
                        1));
        BackupSet full = BackupsInMsdb.of(orders).sets().get(0);
        assertThat(full.width()).isEqualTo(2);
        assertThat(full.stripes()).hasSize(3);
    }

    @Test
    void backupsOfToolsAreAWarning() {
        backup(1, "D", 100, 200, Map.of());
        server.execute("UPDATE dbo.backupmediafamily SET device_type = 7 WHERE media_set_id = 1");
        CheckResult result = judge(new BackupsRestore(ChainCheck.USABLE), orders);
        assertThat(result).matches(CheckResult::isWarning, "is a warning");
        assertThat(result.findings())
                .extracting(Finding::detail)
                .containsExactly("was handed to a backup tool on a virtual device");
    }

    @Test
    void whatWasCopiedIsCompared() {
        backup(1, "D", 100, 200, Map.of());
        backup(2, "L", 150, 300, Map.of());
        backup(3, "D", 310, 320, Map.of());
        BackupListing copied = BackupListing.of(
                        List.of(BackupFile.of("orders/1.bak", 1), BackupFile.of("orders/x.bak", 1)))
                .withFolder(ORDERS, "orders");
        assertThat(judge(new BackupsRestore(ChainCheck.COPIED, copied), orders).findings())
                .extracting(Finding::object)
                .containsExactly("\\\\share\\backup\\2.bak");
    }

    @Test
    void logicalNamesAreThoseOfTheFullBackup() {
        backup(1, "D", 100, 200, Map.of());
        server.insert("dbo.backupfile", Map.of("backup_set_id", 1, "logical_name", "Orders data"));
        server.insert("dbo.backupfile", Map.of("backup_set_id", 900, "logical_name", "billing_data"));
        assertThat(judge(new LogicalFileNames("orders DATA"), orders).status()).isEqualTo(Status.PASSED);
        CheckResult result = judge(new LogicalFileNames("Orders data", "billing_data"), orders);
        assertThat(result.findings()).extracting(Finding::object).containsExactly("file [billing_data]");
        assertThat(result.message())
                .contains("3234 Logical file billing_data isn't part of database " + GUID.formatted(0));
        assertThatIllegalArgumentException().isThrownBy(LogicalFileNames::new);
    }

    @Test
    void logicalNamesAreUndecidedWithoutABackup() {
        assertThat(judge(new LogicalFileNames("orders"), orders).status()).isEqualTo(Status.INCONCLUSIVE);
        source.refresh();
        backup(1, "D", 100, 200, Map.of());
        assertThat(judge(new LogicalFileNames("orders"), orders).reason()).startsWith("no full backup is known");
    }

    private void file(int database, String name, String type, String state) {
        server.insert(
                "sys.master_files",
                Map.of(
                        "database_id", database,
                        "name", name,
                        "type_desc", type,
                        "state_desc", state,
                        "physical_name", "D:\\" + name));
    }

    @Test
    void oneLogFileIsEnough() {
        file(5, "data", "ROWS", "ONLINE");
        file(5, "log", "LOG", "ONLINE");
        file(6, "log", "LOG", "ONLINE");
        file(6, "log2", "LOG", "ONLINE");
        assertThat(judge(new SingleLogFile(), orders).status()).isEqualTo(Status.PASSED);
        assertThat(judge(new SingleLogFile(), source.database("billing")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.remediation())
                        .hasToString("Optional[ALTER DATABASE [billing] REMOVE FILE [log2];]"));
    }

    @Test
    void allFilesAreOnline() {
        file(5, "data", "ROWS", "ONLINE");
        file(5, "old ]", "ROWS", "OFFLINE");
        assertThat(judge(new OnlineFiles(), orders).findings())
                .extracting(Finding::object, Finding::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("file [old ]]]", "is OFFLINE"));
    }

    @Test
    void aDatabaseWithoutFilesIsNoPass() {
        assertThat(judge(new SingleLogFile(), orders).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(judge(new OnlineFiles(), orders).status()).isEqualTo(Status.INCONCLUSIVE);
        server.without(Visibility.ANY_DEFINITION);
        assertThat(judge(new OnlineFiles(), orders).status()).isEqualTo(Status.INCONCLUSIVE);
    }
}
