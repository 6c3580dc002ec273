package io.github.migrationreadiness.check;

import io.github.migrationreadiness.code.MigrationError;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decides one condition that a migration depends on.
 *
 * <p>A check reads facts from its subject and returns an {@link Outcome}. Where a fact cannot be read, the subject
 * throws {@link InconclusiveException}, which becomes an inconclusive or not applicable outcome: a check cannot pass by
 * not being allowed to look.
 *
 * @param <S> what the check looks at
 */
public interface Check<S extends Subject> {

    /** {@return the name of the check in reports, such as {@code user-defined-casts}} */
    String name();

    /** {@return the error that a migration would run into} */
    MigrationError error();

    /**
     * Decides the condition.
     *
     * @param subject what to look at
     * @return what was found out
     */
    Outcome judge(S subject);

    /** {@return the modes of migration that the condition matters to} */
    default Set<Mode> modes() {
        return EnumSet.allOf(Mode.class);
    }

    /**
     * {@return how much the condition weighs; a finding may weigh less}
     *
     * @param mode how the data is going to be moved
     */
    default Severity severity(Mode mode) {
        return Severity.ERROR;
    }

    /** {@return the kit's own advice, for errors whose documentation gives no resolution; may be empty} */
    default String advice() {
        return "";
    }
}
