package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Remediation;

/** Who or what carries a remediation out, in words. */
final class Actor {

    private Actor() {}

    static String of(Fix fix) {
        return switch (fix.remediation().kind()) {
            case SOURCE_SQL, TARGET_SQL -> "SQL on the " + fix.side() + place(fix) + ", by " + fix.authority();
            case AZURE_CLI -> "Azure CLI, by " + fix.authority();
            case MANUAL -> "By hand";
        };
    }

    static MarkdownFence fence(Fix fix) {
        String intro = of(fix) + (fix.remediation().restart() ? ", then restart" : "");
        return MarkdownFence.of(
                intro, language(fix.remediation().kind()), fix.remediation().text());
    }

    /** Only where it is not the database that the result speaks of. */
    private static String place(Fix fix) {
        return switch (fix.remediation().place()) {
            case JUDGED, ANY -> "";
            case POSTGRES, TEMPLATE1 -> ", in the database " + fix.database();
        };
    }

    private static String language(Remediation.Kind kind) {
        return switch (kind) {
            case SOURCE_SQL, TARGET_SQL -> "sql";
            case AZURE_CLI -> "sh";
            case MANUAL -> "text";
        };
    }
}
