package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MigrationSystem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that says something: either a rule applies there, or a code is stated.
 *
 * @param start the place of the first character
 * @param end the place behind the last one
 * @param rule the rule, or {@code null}
 * @param stated the code, or {@code null}
 * @param values what stands in the blanks of the rule
 */
record TextMatch(
        int start, int end, @Nullable Rule rule, @Nullable StatedCode stated, Map<String, String> values) {

    boolean isSentence() {
        return rule != null && rule.isSentence();
    }

    boolean is(Rule.Role role) {
        return rule != null && rule.role() == role;
    }

    MigrationSystem system() {
        return stated != null ? stated.system() : rule != null ? rule.system() : MigrationSystem.AZURE_SQL;
    }
}
