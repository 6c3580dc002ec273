package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Remediation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Commands of the Azure CLI for the servers of a migration.
 *
 * @param heading what the script is
 * @param fixes what is to be fixed, by server
 */
record AzureScript(List<String> heading, Map<FixedServer, List<Fix>> fixes) {

    private static final Comments COMMENTS = new Comments("#");

    /** Azure replaces the whole list, to which somebody may have added since it was read. */
    private static final Pattern LIST = Pattern.compile(
            "az postgres flexible-server parameter set (.* --name (?:azure\\.extensions|shared_preload_libraries)) --value (.*)",
            Pattern.DOTALL);

    private static final String LIST_WITH = """

            # What a list holds, and what is added to it.
            list_with() {
              local added=$1
              shift
              { az postgres flexible-server parameter show "$@" --query value --output tsv && echo "$added"; } |
                tr , '\\n' | awk '{ gsub(/^ +| +$/, "") } NF && $0 != "None" && !seen[tolower($0)]++' | paste -sd, -
            }
            """;

    String text() {
        return "#!/usr/bin/env bash\n" + head()
                + fixes.keySet().stream().map(AzureScript::variables).collect(joining())
                + (changesLists() ? LIST_WITH : "")
                + fixes.entrySet().stream()
                        .map(server -> commands(server.getKey(), server.getValue()))
                        .collect(joining());
    }

    private String head() {
        return heading.stream().map(COMMENTS::of).collect(joining())
                + COMMENTS.of(
                        "Review before running: Migration Readiness never runs it. It needs az, logged in, and may be run again.")
                + "set -euo pipefail\n";
    }

    private boolean changesLists() {
        return fixes.values().stream()
                .flatMap(List::stream)
                .anyMatch(fix -> LIST.matcher(fix.remediation().text()).matches());
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
        return addingToLists(fix.remediation().text().strip())
                .replace(Remediation.RESOURCE_GROUP, "\"$" + server.variable("RESOURCE_GROUP") + "\"")
                .replace(Remediation.SERVER, "\"$" + server.variable("SERVER") + "\"");
    }

    private static String addingToLists(String command) {
        return LIST.matcher(command)
                .replaceFirst(
                        "list=\\$(list_with $2 $1)\naz postgres flexible-server parameter set $1 --value \"\\$list\"");
    }

    private static String restart(FixedServer server, List<Fix> fixes) {
        return fixes.stream().anyMatch(fix -> fix.remediation().restart())
                ? "\necho \"Restart $" + server.variable("SERVER") + ": some settings take effect only then.\"\n"
                : "";
    }
}
