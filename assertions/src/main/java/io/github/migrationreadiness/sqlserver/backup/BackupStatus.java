package io.github.migrationreadiness.sqlserver.backup;

import io.github.migrationreadiness.document.JsonNode;
import io.github.migrationreadiness.document.MalformedDocumentException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the backup sets that the status of a migration lists, each of them once. */
record BackupStatus(JsonNode properties) {

    /** As {@code az datamigration … show} prints it, or as the REST examples wrap it. */
    static BackupStatus of(String json) {
        JsonNode document = JsonNode.parse(json);
        return Stream.of(document, document.at("responses", "200", "body"), document.at("body"))
                .map(resource -> resource.get("properties"))
                .filter(properties -> !properties.get("migrationStatusDetails").isNothing())
                .findFirst()
                .map(BackupStatus::new)
                .orElseThrow(
                        () -> new MalformedDocumentException(
                                "The document has no properties.migrationStatusDetails; make"
                                        + " it with: az datamigration sql-managed-instance show … --expand MigrationStatusDetails"));
    }

    String database() {
        return properties
                .get("sourceDatabaseName")
                .text()
                .orElseThrow(() -> new MalformedDocumentException("The document has no properties.sourceDatabaseName"));
    }

    List<BackupSet> sets() {
        JsonNode details = properties.get("migrationStatusDetails");
        List<JsonNode> listed =
                new ArrayList<>(List.of(details.get("fullBackupSetInfo"), details.get("lastRestoredBackupSetInfo")));
        listed.addAll(details.get("activeBackupSets").elements());
        return listed.stream()
                .filter(set -> !set.fields().isEmpty())
                .map(BackupStatus::set)
                .distinct()
                .toList();
    }

    private static BackupSet set(JsonNode set) {
        return new BackupSet(
                needed(set, "backupSetId"),
                BackupType.ofStatus(needed(set, "backupType")),
                LsnRange.of(lsn(set, "firstLSN"), lsn(set, "lastLSN")),
                Lineage.UNKNOWN,
                traits(set),
                truth(set, "hasBackupChecksums"),
                null,
                1,
                null,
                stripes(set),
                number(set, "familyCount").orElse(1));
    }

    private static List<Stripe> stripes(JsonNode set) {
        List<JsonNode> files = set.get("listOfBackupFiles").elements();
        return IntStream.range(0, files.size())
                .mapToObj(index -> stripe(files.get(index), index + 1))
                .toList();
    }

    private static Stripe stripe(JsonNode file, int index) {
        return new Stripe(
                number(file, "familySequenceNumber").filter(it -> it > 0).orElse(index), needed(file, "fileName"));
    }

    private static Set<BackupTrait> traits(JsonNode set) {
        return Boolean.TRUE.equals(truth(set, "isBackupRestored"))
                ? EnumSet.of(BackupTrait.RESTORED)
                : EnumSet.noneOf(BackupTrait.class);
    }

    private static @Nullable Boolean truth(JsonNode node, String name) {
        return node.get(name).value() instanceof Boolean truth ? truth : null;
    }

    private static Optional<Integer> number(JsonNode node, String name) {
        return node.get(name).value() instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    private static String lsn(JsonNode set, String name) {
        return Optional.of(needed(set, name))
                .filter(text -> text.chars().allMatch(digit -> digit >= '0' && digit <= '9'))
                .orElseThrow(() -> new MalformedDocumentException(
                        "The field " + name + " of backup set " + needed(set, "backupSetId") + " is no number"));
    }

    private static String needed(JsonNode node, String name) {
        return node.get(name)
                .text()
                .orElseThrow(() -> new MalformedDocumentException("A backup set of the status has no " + name));
    }
}
