package io.github.migrationreadiness;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.Backups;
import io.github.migrationreadiness.sqlserver.backup.Resources;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackupAssertionsTest {

    private static final BackupListing LISTING = BackupListing.ofBlobs(Resources.path("blobs.json"))
            .inContainer("migration")
            .forPlan(Plan.online().migrating("orders", "billing"));

    private static final BackupHistory HISTORY = history(
            Backups.full("https://backups.blob.core.windows.net/migration/orders/orders_full.bak", 100, 200),
            Backups.log("https://backups.blob.core.windows.net/migration/orders/orders_1.trn", 150, 300));

    private static final BackupListing NO_FILES = BackupListing.of(List.of());

    private static BackupHistory history(Backups... backups) {
        return BackupHistory.of(
                "orders", "msdb of db1", Stream.of(backups).map(Backups::set).toList());
    }

    @Test
    void passOnBackupsThatLieAsTheyShould() {
        assertThat(LISTING)
                .hasOneFolderPerDatabase()
                .hasNoNestedFolders()
                .hasOnlyBackupFiles()
                .hasOnlyBackupFiles("bak", ".TRN")
                .hasNoEmptyFiles()
                .hasReadableFileNames()
                .hasFullBackups()
                .hasContainerNameFor(AzureSqlTargetKind.MANAGED_INSTANCE);
    }

    @Test
    void passOnBackupsThatRestore() {
        BackupListing copied = BackupListing.of(
                List.of(BackupFile.of("orders/orders_full.bak", 1), BackupFile.of("orders/orders_1.trn", 1)));
        assertThat(HISTORY.against(copied))
                .isRestorableOn(AzureSqlTargetKind.MANAGED_INSTANCE)
                .isRestorableOn(AzureSqlTargetKind.VIRTUAL_MACHINE)
                .hasFullBackup()
                .hasDifferentialBase()
                .hasLogChain()
                .hasNoLogGaps()
                .hasSingleRecoveryFork()
                .hasAllStripes()
                .hasUnstripedLogBackups()
                .hasOneBackupPerFile()
                .hasFullRecoveryModel()
                .hasUsableBackups()
                .hasChecksums()
                .isCopied()
                .isCopiedAlone();
    }

    @Test
    void failInTheWordsOfTheDocumentation() {
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(BackupListing.of(List.of(
                                        BackupFile.of("orders/orders_full.bak", 1),
                                        BackupFile.of("billing_full.bak", 1)))
                                .inContainer("migration")
                                .forPlan(Plan.online().migrating("orders", "billing")))
                        .as("my words")
                        .hasOneFolderPerDatabase())
                .withMessage("""
                        [R014] Backups of several databases in one folder
                        my words
                        If migrating multiple databases to **Azure SQL Managed Instance** using the same Azure Blob Storage container, \
                        you must place backup files for different databases in separate folders inside the container.

                        Found 1 on container "migration":
                          - billing_full.bak lies in no folder  fix: move it into the folder of its database

                        Resolution: the documentation gives none. Move the files of each database into a folder of its own, and \
                        name that folder when the migration is created.
                        Documentation: https://learn.microsoft.com/azure/dms/known-issues-azure-sql-migration-azure-data-studio""");
    }

    @Test
    void nameTheLogSequenceNumbers() {
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(
                        () -> assertThat(history(Backups.full("full.bak", 100, 200), Backups.log("2.trn", 300, 400)))
                                .isRestorableOn(AzureSqlTargetKind.MANAGED_INSTANCE))
                .withMessageStartingWith(
                        "[2009] MigrationRestoreFailed: the log chain is broken (database \"orders\")\n"
                                + "The restore plan is broken because firstLsn " + Backups.lsn(300)
                                + " of log backup '2.trn' isn't <= lastLsn " + Backups.lsn(200)
                                + " of Full backup 'full.bak'. Restore to point in time.\n\n"
                                + "Found 1 in database \"orders\" on msdb of db1:\n  - 2.trn begins at ");
    }

    @Test
    void tellEverythingThatIsInTheWayOfARestoreAtOnce() {
        BackupHistory history =
                history(Backups.full("full.bak", 100, 200).inModel("SIMPLE"), Backups.log("2.trn", 300, 400));
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(
                        () -> assertThat(history).as("100 % mine").isRestorableOn(AzureSqlTargetKind.MANAGED_INSTANCE))
                .withMessageStartingWith("[2009][R047] 2 documented errors\n")
                .withMessageContaining("\n100 % mine\n");
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(history).isRestorableOn(AzureSqlTargetKind.VIRTUAL_MACHINE))
                .withMessageStartingWith("[2009] MigrationRestoreFailed");
    }

    @Test
    void areNotForAzureSqlDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(HISTORY).isRestorableOn(AzureSqlTargetKind.DATABASE))
                .withMessage("Azure SQL Database restores no backups");
    }

    @Test
    void letWarningsPassUnlessThePlanInsists() {
        BackupHistory history = history(Backups.full("full.bak", 100, 200).withChecksums(false));
        assertThat(history).hasChecksums();
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(history.forPlan(Plan.online().onWarning(OnWarning.FAIL)))
                        .hasChecksums())
                .withMessageStartingWith("[2009] MigrationRestoreFailed: the full backup has no checksums");
    }

    static Stream<Method> methods() {
        return Stream.of(BackupListingAssert.class, BackupHistoryAssert.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == String[].class ? new String[] {"bak"} : AzureSqlTargetKind.VIRTUAL_MACHINE)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void areCollectedSoftlyAndTheChainGoesOn(Method method) throws ReflectiveOperationException {
        MigrationSoftAssertions softly = new MigrationSoftAssertions();
        AbstractReadinessAssert<?, ?> soft = method.getDeclaringClass() == BackupListingAssert.class
                ? softly.assertThat(NO_FILES)
                : softly.assertThat(history());
        Object next = method.invoke(soft, arguments(method));
        method.invoke(next, arguments(method));
        assertThat(softly.assertionErrorsCollected())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOf(ReadinessError.class)
                        .message()
                        .matches("(?s)(?:\\[\\w+])+ (?:not checked|9 documented errors).*"));
    }

    @Test
    void nameTheArgumentThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> assertThat(LISTING).hasContainerNameFor(nothing()))
                .withMessage("kind");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
