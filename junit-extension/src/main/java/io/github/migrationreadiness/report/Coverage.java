package io.github.migrationreadiness.report;

import java.util.List;

/**
 * How much of what applies to the migrations was looked at. What applies are the codes of the registered checks that fit the
 * plan and its servers; what was asked are those with a result of any status at each of their servers and databases.
 *
 * @param asked how many codes were asked, those that are switched off not counted
 * @param applicable how many codes apply
 * @param left the others, as {@code 603409}, or {@code 603409@billing} where some databases were looked at
 * @param disabled the codes that were not asked because somebody has switched their tests off
 */
public record Coverage(int asked, int applicable, List<String> left, List<Disabled> disabled) {

    /**
     * A code that was not asked because its tests are switched off.
     *
     * @param code the code
     * @param reason why; several reasons have a semicolon between them
     */
    public record Disabled(String code, String reason) {}

    /**
     * Takes copies.
     *
     * @param asked as above
     * @param applicable as above
     * @param left as above
     * @param disabled as above
     */
    public Coverage {
        left = List.copyOf(left);
        disabled = List.copyOf(disabled);
    }

    /** {@return whether everything that applies was asked or is switched off with a reason} */
    public boolean isFull() {
        return left.isEmpty();
    }
}
