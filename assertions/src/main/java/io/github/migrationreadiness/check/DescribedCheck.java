package io.github.migrationreadiness.check;

import io.github.migrationreadiness.code.MigrationError;
import java.util.Set;

/**
 * A check that says everything about itself in one place. The table of checks, {@code explain}, the tags of the ready-made
 * suites, and what a session asks follow from it. All built-in checks are of this kind.
 *
 * @param <S> what the check looks at
 */
public interface DescribedCheck<S extends Subject> extends Check<S> {

    /** {@return what the check says about itself} */
    CheckDescription description();

    @Override
    default String name() {
        return description().name();
    }

    @Override
    default MigrationError error() {
        return description().error();
    }

    @Override
    default Set<Mode> modes() {
        return description().modes();
    }

    @Override
    default Severity severity(Mode mode) {
        return description().severity();
    }

    /** {@return what a login needs besides a session} */
    default Access access() {
        return description().access();
    }

    @Override
    default String advice() {
        return description().advice();
    }
}
