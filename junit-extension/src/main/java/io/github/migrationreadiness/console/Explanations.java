package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Nearest;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationErrors;
import java.util.List;
import java.util.Optional;

/** Puts together what the kit knows of its codes: all of it is registered elsewhere. */
final class Explanations {

    private Explanations() {}

    /** {@return one for each documented message, those of PostgreSQL first} */
    static List<Explanation> all() {
        List<ReadyMadeTest> tests = ReadyMadeTest.all();
        return MigrationErrors.all().stream().map(error -> of(error, tests)).toList();
    }

    /**
     * {@return those with a code, several where several messages share it}
     *
     * @throws RefusedException if there is no such code
     */
    static List<Explanation> of(String code) {
        List<Explanation> all = all();
        List<Explanation> found = all.stream()
                .filter(it -> it.code().equalsIgnoreCase(code.strip()))
                .toList();
        if (found.isEmpty()) {
            throw new RefusedException("There is no code \"" + Paint.harmless(code) + "\"" + nearest(code, all)
                    + "; the command \"codes\" lists all of them");
        }
        return found;
    }

    private static String nearest(String code, List<Explanation> all) {
        return Nearest.to(code, all.stream().map(Explanation::code).distinct().toList())
                .map(nearest -> "; the nearest is " + nearest)
                .orElse("");
    }

    private static Explanation of(MigrationError error, List<ReadyMadeTest> tests) {
        Optional<NotChecked> notChecked = NotChecked.of(error);
        List<ReadyMadeTest> ofCode = tests.stream()
                .filter(test -> notChecked.isEmpty() && test.tags().contains(error.code()))
                .toList();
        return new Explanation(error, Advice.checks(error), ofCode, notChecked);
    }
}
