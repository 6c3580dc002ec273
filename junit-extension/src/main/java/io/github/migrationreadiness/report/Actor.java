package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Remediation;

/** Who carries a remediation out, in words. */
final class Actor {

    private Actor() {}

    static String of(Remediation.Kind kind) {
        return switch (kind) {
            case SOURCE_SQL -> "SQL on the source";
            case TARGET_SQL -> "SQL on the target";
            case AZURE_CLI -> "Azure CLI";
            case MANUAL -> "By hand";
        };
    }

    static MarkdownFence fence(Remediation fix) {
        String intro = of(fix.kind()) + (fix.restart() ? ", then restart" : "");
        return MarkdownFence.of(intro, language(fix.kind()), fix.text());
    }

    private static String language(Remediation.Kind kind) {
        return switch (kind) {
            case SOURCE_SQL, TARGET_SQL -> "sql";
            case AZURE_CLI -> "sh";
            case MANUAL -> "text";
        };
    }
}
