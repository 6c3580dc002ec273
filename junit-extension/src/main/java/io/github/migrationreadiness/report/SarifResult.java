package io.github.migrationreadiness.report;

import static java.util.Map.entry;

import io.github.migrationreadiness.check.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What needs attention, for SARIF.
 *
 * @param level how much it matters
 * @param result the result that it comes from
 * @param object the object in the way, or empty where the check itself did not get that far
 * @param message what is wrong
 * @param acceptance who lives with it
 */
record SarifResult(
        SarifLevel level,
        ReportedResult result,
        String object,
        String message,
        Optional<ReportedAcceptance> acceptance) {

    /** The page of GitHub asks for all four; nothing tells where in the file the test begins. */
    private static final Map<String, Object> REGION =
            JsonFields.of(entry("startLine", 1), entry("startColumn", 1), entry("endLine", 1), entry("endColumn", 2));

    /** Without those that hold or do not exist: code scanning would show them as alerts, whatever their kind. */
    static Stream<SarifResult> of(ReportedResult result) {
        return switch (result.status()) {
            case VIOLATED, ACCEPTED -> AlikeFindings.among(result.findings()).map(alike -> of(result, alike));
            case INCONCLUSIVE ->
                Stream.of(ofCheck(
                        SarifLevel.WARNING, result, "not checked: " + sentences(result.message(), result.remedy())));
            case ERROR -> Stream.of(ofCheck(SarifLevel.ERROR, result, "the check broke: " + result.message()));
            case PASSED, NOT_APPLICABLE -> Stream.of();
        };
    }

    private static SarifResult of(ReportedResult result, AlikeFindings alike) {
        ReportedFinding first = alike.first();
        String fix = first.remediation().map(it -> "Fix: " + it).orElse("");
        return new SarifResult(
                level(first),
                result,
                first.object(),
                sentences(sentences(alike.objects(), first.remark()), fix),
                first.acceptance());
    }

    private static SarifLevel level(ReportedFinding finding) {
        if (finding.acceptance().isPresent()) {
            return SarifLevel.NOTE;
        }
        return finding.severity() == Severity.WARNING ? SarifLevel.WARNING : SarifLevel.ERROR;
    }

    private static SarifResult ofCheck(SarifLevel level, ReportedResult result, String message) {
        return new SarifResult(level, result, "", message, Optional.empty());
    }

    private static String sentences(String first, String second) {
        return second.isEmpty() ? first : first + ". " + second;
    }

    /** {@return what is the same in the next run, however the words, the order or the test change} */
    String fingerprint() {
        String identity = String.join(
                "\0",
                result.code(),
                result.side().name(),
                result.judgedDatabase().orElse(""),
                object);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * {@return the result as a tree for {@link Json}}
     *
     * @param rule the place of its error among the rules
     * @param uri the source of the test that found it, where it is the user's
     */
    Map<String, Object> tree(int rule, Optional<String> uri) {
        Map<String, Object> tree = JsonFields.of(
                entry("ruleId", result.code()),
                entry("ruleIndex", rule),
                entry("level", level),
                entry("message", SarifText.of(result.title() + place() + ": " + message)),
                entry("locations", locations(uri)),
                // The only name of a fingerprint that code scanning of GitHub looks at.
                entry("partialFingerprints", Map.of("primaryLocationLineHash", fingerprint())),
                entry("properties", properties()));
        acceptance.ifPresent(it -> tree.put("suppressions", List.of(suppression(it))));
        return tree;
    }

    private String place() {
        return result.judgedDatabase()
                .map(name -> " (database \"" + name + "\")")
                .orElse("");
    }

    private List<Map<String, Object>> locations(Optional<String> uri) {
        Map<String, Object> location = new LinkedHashMap<>();
        uri.ifPresent(it -> location.put("physicalLocation", physicalLocation(it)));
        List<Map<String, Object>> logical = logicalLocations();
        if (uri.isPresent() || !logical.isEmpty()) {
            location.put("logicalLocations", logical);
        }
        return location.isEmpty() ? List.of() : List.of(location);
    }

    private static Map<String, Object> physicalLocation(String uri) {
        return JsonFields.of(
                entry("artifactLocation", JsonFields.of(entry("uri", uri), entry("uriBaseId", "%SRCROOT%"))),
                entry("region", REGION));
    }

    private List<Map<String, Object>> logicalLocations() {
        List<String> path = Stream.concat(result.judgedDatabase().stream(), Stream.of(object))
                .filter(name -> !name.isEmpty())
                .toList();
        return path.isEmpty()
                ? List.of()
                : List.of(JsonFields.of(
                        entry("name", path.get(path.size() - 1)),
                        entry("fullyQualifiedName", String.join("/", path)),
                        entry("kind", "resource")));
    }

    private static Map<String, Object> suppression(ReportedAcceptance acceptance) {
        return JsonFields.of(
                entry("kind", "external"), entry("status", "accepted"), entry("justification", acceptance.inWords()));
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = JsonFields.of(
                entry("check", result.check()),
                entry("severity", result.severity()),
                entry("side", result.side()),
                entry("server", result.server()));
        result.askedBy().ifPresent(asking -> properties.put("test", result.test()));
        return properties;
    }
}
