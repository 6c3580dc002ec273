package io.github.migrationreadiness.report;

import java.util.List;

/**
 * The coverage of the applicable codes. Codes are applicable if their registered checks fit the plan and its servers. Codes
 * are covered if they have a result of any status on each of their servers and databases.
 *
 * @param asked the number of covered codes, without disabled ones
 * @param applicable the number of applicable codes
 * @param left the others, as {@code 603409}, or {@code 603409@billing} if only some databases were checked
 * @param disabled the codes that were not checked because their tests are disabled
 */
public record Coverage(int asked, int applicable, List<String> left, List<Disabled> disabled) {

    /**
     * A code that was not checked because its tests are disabled.
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

    /** {@return whether every applicable code was checked or is disabled with a reason} */
    public boolean isFull() {
        return left.isEmpty();
    }
}
