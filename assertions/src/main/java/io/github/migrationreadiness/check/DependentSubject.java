package io.github.migrationreadiness.check;

import java.util.Optional;

/**
 * A subject that belongs to another one, as a database to its server: it is judged for the other's plan, and the other
 * keeps its results.
 */
public interface DependentSubject extends Subject {

    /** {@return the subject that it belongs to} */
    Subject belongsTo();

    @Override
    default Side side() {
        return belongsTo().side();
    }

    @Override
    default Optional<String> database() {
        return belongsTo().database();
    }

    @Override
    default String server() {
        return belongsTo().server();
    }

    @Override
    default Plan plan() {
        return belongsTo().plan();
    }

    @Override
    default void record(CheckResult result) {
        belongsTo().record(result);
    }
}
