package io.github.migrationreadiness.sqlserver.backup;

import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.document.JsonNode;
import io.github.migrationreadiness.document.MalformedDocumentException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code az storage blob list -o json} prints. Snapshots, older versions, deleted blobs and the markers that stand for
 * folders are left out; a list that shows only a part is refused.
 */
record BlobList(List<JsonNode> entries) {

    private static final String HOW =
            "; make it with: az storage blob list --container-name … --num-results \"*\" -o json";

    /** Where the command stops unless it is told otherwise, with a warning that no file keeps. */
    private static final int PAGE = 5000;

    static List<BackupFile> read(String json) {
        JsonNode document = JsonNode.parse(json);
        if (!(document.value() instanceof List)) {
            throw new MalformedDocumentException("The document is no list of blobs" + HOW);
        }
        return new BlobList(document.elements()).files();
    }

    private List<BackupFile> files() {
        refuseParts();
        List<JsonNode> blobs = entries.stream()
                .filter(entry -> !isMarkerOfPages(entry))
                .filter(BlobList::isThere)
                .toList();
        Set<String> folders =
                blobs.stream().flatMap(blob -> parent(blob).stream()).collect(Collectors.toSet());
        return blobs.stream()
                .filter(blob -> !isFolder(blob, folders))
                .map(BlobList::file)
                .toList();
    }

    private void refuseParts() {
        boolean toldToEnd = entries.stream().anyMatch(BlobList::isMarkerOfPages);
        boolean goesOn = entries.stream()
                .anyMatch(entry -> entry.get("nextMarker").text().isPresent());
        if (goesOn || (entries.size() == PAGE && !toldToEnd)) {
            throw new MalformedDocumentException("The list of blobs ends after " + PAGE
                    + " or at a marker, and may go on" + HOW + " --show-next-marker");
        }
    }

    private static boolean isMarkerOfPages(JsonNode entry) {
        return entry.fields().stream().anyMatch(field -> field.getKey().equals("nextMarker"));
    }

    private static boolean isThere(JsonNode blob) {
        boolean older =
                !is(blob, "isCurrentVersion") && blob.get("versionId").text().isPresent();
        return !older && !is(blob, "deleted") && blob.get("snapshot").isNothing();
    }

    private static boolean is(JsonNode blob, String field) {
        return Boolean.TRUE.equals(blob.get(field).value());
    }

    private static Optional<String> parent(JsonNode blob) {
        String name = name(blob);
        return Optional.of(name.lastIndexOf('/')).filter(slash -> slash > 0).map(slash -> name.substring(0, slash));
    }

    /** Accounts with a hierarchical namespace list their folders as well; only {@code --include m} says so. */
    private static boolean isFolder(JsonNode blob, Set<String> folders) {
        String name = name(blob);
        boolean marked = blob.get("metadata").fields().stream()
                .anyMatch(field -> field.getKey().equalsIgnoreCase("hdi_isfolder")
                        && field.getValue()
                                .text()
                                .filter("true"::equalsIgnoreCase)
                                .isPresent());
        return marked || (size(blob) == 0 && (name.endsWith("/") || folders.contains(name)));
    }

    private static BackupFile file(JsonNode blob) {
        BlobType type =
                blob.at("properties", "blobType").text().map(BlobType::of).orElse(BlobType.UNKNOWN);
        return new BackupFile(name(blob), size(blob), type);
    }

    private static String name(JsonNode blob) {
        return blob.get("name")
                .text()
                .orElseThrow(() -> new MalformedDocumentException("An entry of the list of blobs has no name" + HOW));
    }

    private static long size(JsonNode blob) {
        if (blob.at("properties", "contentLength").value() instanceof Number size) {
            return size.longValue();
        }
        throw new MalformedDocumentException("The list of blobs says of " + Shown.quoted(name(blob))
                + " no properties.contentLength; perhaps it was made with --delimiter or --query" + HOW);
    }
}
