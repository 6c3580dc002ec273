package io.github.migrationreadiness.sqlserver.backup;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.document.MalformedDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobListTest {

    private static String blob(String name) {
        return "{\"name\": \"" + name + "\", \"properties\": {\"contentLength\": 1, \"blobType\": \"BlockBlob\"}}";
    }

    private static List<BackupFile> read(String json) {
        return BackupListing.ofBlobs(json).files();
    }

    @Test
    void hasWhatTheCommandPrints() {
        assertThat(BackupListing.ofBlobs(Resources.path("blobs.json")).files())
                .containsExactly(
                        new BackupFile("billing/billing_full.bak", 734_003_200L, BlobType.BLOCK),
                        new BackupFile("billing/billing_1.trn", 1_048_576L, BlobType.BLOCK),
                        new BackupFile("orders/orders_full_1.bak", 5_368_709_120L, BlobType.BLOCK),
                        new BackupFile("orders/orders_full_2.bak", 5_368_709_121L, BlobType.BLOCK),
                        new BackupFile("orders/orders_1.trn", 65_536L, BlobType.BLOCK));
    }

    @Test
    void leavesOutFoldersSnapshotsOlderVersionsAndWhatWasDeleted() {
        assertThat(BackupListing.ofBlobs(Resources.path("blobs-with-everything.json"))
                        .files())
                .containsExactly(
                        new BackupFile("billing/billing_full.bak", 734_003_200L, BlobType.BLOCK),
                        new BackupFile("orders/orders_full.bak", 512L, BlobType.PAGE),
                        new BackupFile("orders/Aufträge 表 <b>%20.bak", 1024L, BlobType.BLOCK),
                        new BackupFile("orders/empty.trn", 0L, BlobType.BLOCK));
    }

    @Test
    void mayBeEmpty() {
        assertThat(read("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void mayHaveAByteOrderMark(String charset, @TempDir Path directory) throws IOException {
        Path file = directory.resolve("blobs.json");
        Files.writeString(
                file, "\uFEFF[" + blob("orders/Aufträge.bak") + "]", java.nio.charset.Charset.forName(charset));
        assertThat(BackupListing.ofBlobs(file).files())
                .extracting(BackupFile::path)
                .containsExactly("orders/Aufträge.bak");
    }

    @Test
    void isNotCutAtAPage() {
        String page = IntStream.range(0, 5000).mapToObj(i -> blob(i + ".trn")).collect(joining(",", "[", ""));
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> read(page + "]"))
                .withMessageContaining("may go on")
                .withMessageEndingWith("--num-results \"*\" -o json --show-next-marker");
        assertThat(read(page + ", " + blob("one more.trn") + "]")).hasSize(5001);
        assertThat(read(page + ", {\"nextMarker\": null}]")).hasSize(5000);
    }

    @Test
    void isNotCutAtAMarker() {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> read("[" + blob("a.bak") + ", {\"nextMarker\": \"2!92!MDAw\"}]"))
                .withMessageContaining("may go on");
    }

    @Test
    void isOneOfFilesAndNotOfFolders() {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> read("[{\"name\": \"orders/\"}]"))
                .withMessageContaining(
                        "says of \"orders/\" no properties.contentLength; perhaps it was made with --delimiter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "null",
                "\"blobs\"",
                "{\"value\": []}",
                "[1]",
                "[{}]",
                "[{\"name\": 1}]",
                "[",
                "Name  Blob Type"
            })
    void isNothingElse(String json) {
        assertThatExceptionOfType(MalformedDocumentException.class).isThrownBy(() -> read(json));
    }

    @Test
    void namesTheFileThatIsMissing(@TempDir Path directory) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> BackupListing.ofBlobs(directory.resolve("missing.json")))
                .withMessageContaining("missing.json");
    }

    @Test
    void isReadAsUtf8() {
        byte[] bytes = ("[" + blob("表.bak") + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(read(new String(bytes, StandardCharsets.UTF_8)))
                .extracting(BackupFile::path)
                .containsExactly("表.bak");
    }
}
