package io.github.migrationreadiness.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that are one alert: thousands of tables that one GRANT settles. Anything else is alone.
 *
 * @param findings at least one
 */
record AlikeFindings(List<ReportedFinding> findings) {

    private static final int SHOWN = 5;

    static Stream<AlikeFindings> among(List<ReportedFinding> findings) {
        Map<Object, List<ReportedFinding>> groups = new LinkedHashMap<>();
        for (ReportedFinding finding : findings) {
            groups.computeIfAbsent(key(finding), alike -> new ArrayList<>()).add(finding);
        }
        return groups.values().stream().map(AlikeFindings::new);
    }

    private static Object key(ReportedFinding finding) {
        return finding.remediation()
                .filter(fix -> finding.acceptance().isEmpty() && fix.text().contains("GRANT "))
                .<Object>map(fix -> List.of(finding.severity(), fix))
                .orElse(finding);
    }

    ReportedFinding first() {
        return findings.get(0);
    }

    /** {@return the objects and what is wrong with them, a few of them by name} */
    String objects() {
        String named = findings.stream()
                .limit(SHOWN)
                .map(finding -> (finding.object() + " " + finding.detail()).strip())
                .collect(Collectors.joining("; "));
        return findings.size() > SHOWN ? named + "; and " + (findings.size() - SHOWN) + " more" : named;
    }
}
