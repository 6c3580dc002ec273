package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Remediation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Commands of the Azure CLI for the servers of a migration.
 *
 * @param heading what the script is
 * @param fixes what is to be mended, by server
 */
record AzureScript(List<String> heading, Map<FixedServer, List<Fix>> fixes) {

    private static final Comments COMMENTS = new Comments("#");

    String text() {
        return "#!/usr/bin/env bash\n" + head()
                + fixes.keySet().stream().map(AzureScript::variables).collect(joining())
                + fixes.entrySet().stream()
                        .map(server -> commands(server.getKey(), server.getValue()))
                        .collect(joining());
    }

    private String head() {
        return heading.stream().map(COMMENTS::of).collect(joining())
                + COMMENTS.of("Review before running: Migration Readiness never runs it. It needs az, logged in.")
                + "set -euo pipefail\n";
    }

    /** The texts are fixed, because bash expands them. */
    private static String variables(FixedServer server) {
        return "\n" + COMMENTS.of(server.words())
                + ": \"${" + server.variable("RESOURCE_GROUP") + ":?is the resource group of the server}\"\n"
                + ": \"${" + server.variable("SERVER") + ":?is the name of the server, without its domain}\"\n";
    }

    private static String commands(FixedServer server, List<Fix> fixes) {
        Map<String, List<Fix>> same = fixes.stream()
                .sorted(comparing(fix -> !fix.remediation().restart()))
                .collect(groupingBy(fix -> command(server, fix), LinkedHashMap::new, toList()));
        String blocks = same.entrySet().stream()
                .map(block -> "\n" + COMMENTS.about(block.getValue()) + block.getKey() + "\n")
                .collect(joining());
        return blocks + COMMENTS.missing(fixes) + restart(server, fixes);
    }

    private static String command(FixedServer server, Fix fix) {
        return fix.remediation()
                .text()
                .strip()
                .replace(Remediation.RESOURCE_GROUP, "\"$" + server.variable("RESOURCE_GROUP") + "\"")
                .replace(Remediation.SERVER, "\"$" + server.variable("SERVER") + "\"");
    }

    private static String restart(FixedServer server, List<Fix> fixes) {
        return fixes.stream().anyMatch(fix -> fix.remediation().restart())
                ? "\necho \"Restart $" + server.variable("SERVER") + ": some settings take effect only then.\"\n"
                : "";
    }
}
