package io.github.migrationreadiness.sqlserver.backup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.Backups;
import io.github.migrationreadiness.sqlserver.backup.BlobType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingChecksTest {

    private static final Plan TWO = Plan.online().migrating("orders", "billing");
    private static final Plan ONE = Plan.online().migrating("orders");

    static final List<Check<BackupListing>> OF_FILES = List.of(
            new OneFolderPerDatabase(),
            new FlatFolders(),
            new OnlyBackupFiles(),
            new NonEmptyFiles(),
            new ReadableFileNames(),
            new FullBackups(),
            new PageBlobs());

    private static BackupListing listing(Plan plan, String... paths) {
        return BackupListing.of(Stream.of(paths)
                        .map(path -> BackupFile.of(path, path.endsWith("empty.trn") ? 0 : 1))
                        .toList())
                .forPlan(plan);
    }

    private static BackupHistory history(String database, Backups... backups) {
        return BackupHistory.of(
                database, "msdb", Stream.of(backups).map(Backups::set).toList());
    }

    private static CheckResult judge(Check<BackupListing> check, BackupListing listing) {
        return new Judge().judge(check, listing);
    }

    private static Status status(Check<BackupListing> check, Plan plan, String... paths) {
        return judge(check, listing(plan, paths)).status();
    }

    private static List<String> found(Check<BackupListing> check, Plan plan, String... paths) {
        return judge(check, listing(plan, paths)).findings().stream()
                .map(Finding::object)
                .toList();
    }

    @ParameterizedTest
    @FieldSource("OF_FILES")
    void nothingToLookAtIsNoPass(Check<BackupListing> check) {
        assertThat(status(check, Plan.online())).isEqualTo(Status.INCONCLUSIVE);
    }

    @Nested
    class Folders {

        private final OneFolderPerDatabase check = new OneFolderPerDatabase();

        @Test
        void oneForEachDatabase() {
            assertThat(status(check, TWO, "orders/o.bak", "billing/b.bak", "other/x.bak"))
                    .isEqualTo(Status.PASSED);
        }

        @Test
        void noDatabaseOfSeveralLiesInTheRoot() {
            assertThat(found(check, TWO, "orders/o.bak", "b.bak", "b.trn")).containsExactly("b.bak", "b.trn");
        }

        @Test
        void aSingleDatabaseMayLieInTheRoot() {
            assertThat(status(check, ONE, "o.bak", "o.trn")).isEqualTo(Status.PASSED);
        }

        @Test
        void theRootIsUndecidedWhereTheDatabasesAreNotKnown() {
            assertThat(judge(check, listing(Plan.online(), "o.bak", "b.bak")).reason())
                    .isEqualTo("no record shows how many databases the files in the root belong to");
        }

        @Test
        void rootAndFoldersTogetherAreSeveralDatabases() {
            assertThat(found(check, Plan.online(), "o.bak", "billing/b.bak")).containsExactly("o.bak");
        }

        @Test
        void twoDatabasesDoNotShareOne() {
            BackupListing shared = listing(TWO, "all/o.bak", "all/b.bak")
                    .withFolder("orders", "all")
                    .withFolder("billing", "/all/");
            assertThat(judge(check, shared).findings())
                    .extracting(Finding::object, Finding::detail)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("all/", "is the folder of \"orders\", \"billing\""));
        }

        @Test
        void whatIsKnownOfTheBackupsIsProof() {
            BackupListing mixed = listing(ONE, "orders/1.bak", "orders/2.bak")
                    .knowing(
                            history("orders", Backups.full("D:\\1.bak", 1, 2)),
                            history("billing", Backups.full("D:\\2.BAK", 1, 2)));
            assertThat(judge(check, mixed).findings())
                    .extracting(Finding::detail)
                    .containsExactly("holds backups of \"billing\", \"orders\"");
        }

        @Test
        void aFolderIsNotThatOfAnotherDatabase() {
            BackupListing swapped = listing(TWO, "orders/b.bak", "billing/x.bak")
                    .knowing(history("billing", Backups.full("D:\\b.bak", 1, 2)));
            assertThat(judge(check, swapped).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.object()).isEqualTo("orders/b.bak");
                assertThat(finding.detail()).isEqualTo("is a backup of \"billing\"");
                assertThat(finding.remediation()).hasToString("Optional[move it to billing/]");
            });
        }

        @Test
        void whatIsKnownOfTheBackupsTellsOfTheRootToo() {
            BackupListing mixed = listing(Plan.online(), "1.bak", "2.bak")
                    .knowing(
                            history("orders", Backups.full("D:\\1.bak", 1, 2)),
                            history("billing", Backups.full("D:\\2.bak", 1, 2)));
            assertThat(judge(check, mixed).status()).isEqualTo(Status.VIOLATED);
            BackupListing alone =
                    listing(Plan.online(), "1.bak").knowing(history("orders", Backups.full("D:\\1.bak", 1, 2)));
            assertThat(judge(check, alone).status()).isEqualTo(Status.PASSED);
        }

        @Test
        void aNameThatBothDatabasesHaveProvesNothing() {
            BackupListing listing = listing(TWO, "orders/full.bak", "billing/full.bak")
                    .knowing(
                            history("orders", Backups.full("D:\\orders\\full.bak", 1, 2)),
                            history("billing", Backups.full("D:\\billing\\full.bak", 1, 2)));
            assertThat(judge(check, listing).status()).isEqualTo(Status.PASSED);
        }

        @Test
        void aNameIsOnlyASuspicion() {
            CheckResult result = judge(check, listing(TWO, "orders/Billing_full.bak", "orders/o.bak", "billing/b.bak"));
            assertThat(result).matches(CheckResult::isWarning, "is a warning");
            assertThat(result.findings())
                    .extracting(Finding::object, Finding::detail)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "orders/Billing_full.bak", "is named like database \"billing\""));
            assertThat(status(check, TWO.onWarning(OnWarning.FAIL), "orders/billing.bak", "billing/b.bak"))
                    .isEqualTo(Status.VIOLATED);
        }

        @Test
        void theLongestNameIsTheOneThatCounts() {
            Plan plan = Plan.online().migrating("orders", "orders_archive", "order");
            assertThat(status(
                            check,
                            plan,
                            "orders/orders_1.bak",
                            "orders_archive/orders_archive_1.bak",
                            "order/order.bak"))
                    .isEqualTo(Status.PASSED);
            assertThat(status(check, plan, "orders/ordersmith.bak", "orders/ordering.bak"))
                    .isEqualTo(Status.PASSED);
        }
    }

    @Nested
    class Nesting {

        private final FlatFolders check = new FlatFolders();

        @Test
        void rootAndOneFolderAreFlat() {
            assertThat(status(check, ONE, "o.bak")).isEqualTo(Status.PASSED);
            assertThat(status(check, TWO, "orders/o.bak", "billing/b.bak")).isEqualTo(Status.PASSED);
        }

        @Test
        void aFolderInAFolderIsNot() {
            CheckResult result = judge(check, listing(TWO, "orders/o.bak", "orders/logs/2025/1.trn"));
            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.object()).isEqualTo("orders/logs/2025/1.trn");
                assertThat(finding.remediation()).hasToString("Optional[move it to orders/]");
            });
        }
    }

    @Nested
    class Files {

        @Test
        void areBackupsByTheirExtension() {
            assertThat(found(
                            new OnlyBackupFiles(),
                            ONE,
                            "o/a.bak",
                            "o/a.TRN",
                            "o/a.dif",
                            "o/a.diff",
                            "o/a.log",
                            "o/readme.txt",
                            "o/bak",
                            "o/a.bak.zip",
                            "o/Thumbs.db",
                            "o/.bak~"))
                    .containsExactly("o/readme.txt", "o/bak", "o/a.bak.zip", "o/Thumbs.db", "o/.bak~");
        }

        @Test
        void areBackupsByExtensionsOfOnesOwn() {
            assertThat(found(new OnlyBackupFiles(Set.of(".BAK", "tlog")), ONE, "o/a.bak", "o/a.tlog", "o/a.trn"))
                    .containsExactly("o/a.trn");
            assertThatIllegalArgumentException().isThrownBy(() -> new OnlyBackupFiles(Set.of()));
        }

        @Test
        void haveContent() {
            assertThat(found(new NonEmptyFiles(), ONE, "o/a.bak", "o/empty.trn"))
                    .containsExactly("o/empty.trn");
        }

        @Test
        void haveNamesThatTheServiceReads() {
            assertThat(found(new ReadableFileNames(), ONE, "o/a%20b.bak", "o/$a.bak", "%/表 & <b>'\"#.bak", "o/a.bak"))
                    .containsExactly("o/a%20b.bak", "o/$a.bak");
        }

        @Test
        void arePageBlobs() {
            BackupListing blobs = BackupListing.of(List.of(
                    new BackupFile("o/a.bak", 1, BlobType.PAGE),
                    new BackupFile("o/b.bak", 1, BlobType.BLOCK),
                    new BackupFile("o/c.bak", 1, BlobType.APPEND)));
            assertThat(judge(new PageBlobs(), blobs).findings())
                    .extracting(Finding::detail)
                    .containsExactly("is kept as block blob", "is kept as append blob");
            assertThat(judge(new PageBlobs(), BackupListing.of(List.of(new BackupFile("a.bak", 1, BlobType.PAGE))))
                            .status())
                    .isEqualTo(Status.PASSED);
        }

        @Test
        void inAFolderAreNoBlobs() {
            assertThat(status(new PageBlobs(), ONE, "o/a.bak")).isEqualTo(Status.INCONCLUSIVE);
        }

        @Test
        void areShownAsManyAsThePlanWantsAndAllCounted() {
            CheckResult result =
                    judge(new OnlyBackupFiles(), listing(ONE.maxFindings(1), "o/a.txt", "o/b.txt", "o/c.txt"));
            assertThat(result.findings()).hasSize(1);
            assertThat(result.count()).isEqualTo(3);
        }
    }

    @Nested
    class FullBackup {

        private final FullBackups check = new FullBackups();

        @Test
        void isInTheFolderOfEachDatabase() {
            assertThat(status(check, TWO, "orders/o.bak", "billing/b.BAK")).isEqualTo(Status.PASSED);
            assertThat(found(check, TWO, "orders/o.bak", "billing/b.trn"))
                    .containsExactly("billing/ of database \"billing\"");
        }

        @Test
        void isNotInTheFolderOfAnotherCase() {
            CheckResult result = judge(check, listing(TWO, "Orders/o.bak", "billing/b.bak"));
            assertThat(result.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.detail()).isEqualTo("has no file at all"));
            assertThat(judge(
                                    check,
                                    listing(TWO, "Orders/o.bak", "billing/b.bak")
                                            .withFolder("orders", "Orders"))
                            .status())
                    .isEqualTo(Status.PASSED);
        }

        @Test
        void ofASingleDatabaseIsWhereverItLies() {
            assertThat(status(check, ONE, "o.bak")).isEqualTo(Status.PASSED);
            assertThat(status(check, ONE, "anything/o.bak")).isEqualTo(Status.PASSED);
            assertThat(status(check, ONE, "anything/o.bak", "else/o.bak")).isEqualTo(Status.VIOLATED);
        }

        @Test
        void isInEveryFolderWhereTheDatabasesAreNotKnown() {
            assertThat(found(check, Plan.online(), "a/o.bak", "b/1.trn")).containsExactly("b/");
        }

        @Test
        void isTheOneThatTheHistoryKnows() {
            BackupHistory history = history("orders", Backups.full("D:\\o.full", 1, 2), Backups.log("D:\\o.bak", 2, 3));
            assertThat(judge(check, listing(ONE, "orders/o.full").knowing(history))
                            .status())
                    .isEqualTo(Status.PASSED);
            assertThat(judge(check, listing(ONE, "orders/o.bak").knowing(history))
                            .status())
                    .isEqualTo(Status.VIOLATED);
        }
    }

    @Nested
    class Container {

        private final ContainerName check = new ContainerName(AzureSqlTargetKind.MANAGED_INSTANCE);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "abc",
                    "a-b",
                    "backups",
                    "my-backup",
                    "0-9",
                    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz01234567890"
                })
        void canHaveThisName(String name) {
            assertThat(judge(check, listing(ONE, "o.bak").inContainer(name)).status())
                    .isEqualTo(Status.PASSED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "ab",
                    "Backups",
                    "a--b",
                    "-ab",
                    "ab-",
                    "a_b",
                    "a.b",
                    "äbc",
                    "abc\n",
                    "backup",
                    "$root",
                    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz012345678901"
                })
        void cannotHaveThisName(String name) {
            assertThat(judge(check, listing(ONE, "o.bak").inContainer(name)).status())
                    .isEqualTo(Status.VIOLATED);
        }

        @Test
        void mayBeCalledBackupForOtherTargets() {
            assertThat(judge(
                                    new ContainerName(AzureSqlTargetKind.VIRTUAL_MACHINE),
                                    listing(ONE, "o.bak").inContainer("backup"))
                            .status())
                    .isEqualTo(Status.PASSED);
        }

        @Test
        void hasANameThatNobodyTold() {
            assertThat(status(check, ONE, "o.bak")).isEqualTo(Status.INCONCLUSIVE);
        }
    }
}
