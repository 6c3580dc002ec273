package io.github.migrationreadiness.console;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.code.MessageTemplate;
import io.github.migrationreadiness.code.MigrationError;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that is known of an error.
 *
 * @param error what is documented
 * @param checks what looks for it
 * @param tests which ready-made tests do
 * @param notChecked why nothing does, where nothing can
 */
record Explanation(
        MigrationError error,
        List<DescribedCheck<?>> checks,
        List<ReadyMadeTest> tests,
        Optional<NotChecked> notChecked) {

    String code() {
        return error.code();
    }

    String title() {
        return error.title();
    }

    /** {@return the title and, since others have the same, what is asked of the servers} */
    String titleAndQuestion() {
        return tests.stream()
                .findFirst()
                .map(test -> title() + ": whether " + test.question())
                .orElseGet(this::title);
    }

    boolean isLookedFor() {
        return !tests.isEmpty();
    }

    /** {@return the ends of the migration that are looked at, in a word or two} */
    String where() {
        return isLookedFor()
                ? tests.stream().map(ReadyMadeTest::side).distinct().sorted().collect(joining(", "))
                : "-";
    }

    String advice() {
        return Advice.of(checks);
    }

    Set<Mode> modes() {
        return checks.stream().flatMap(check -> check.modes().stream()).collect(toCollection(TreeSet::new));
    }

    /** {@return the highest severity of its checks in any mode; empty where nothing looks for it} */
    Optional<Severity> severity() {
        return checks.stream()
                .flatMap(check -> check.modes().stream().map(check::severity))
                .min(Comparator.naturalOrder());
    }

    /** {@return the assertions that run its checks} */
    Optional<String> assertions() {
        return described(check -> check.description().assertions().stream(), ", ");
    }

    /** {@return what one result is about} */
    Optional<String> scope() {
        return described(check -> Stream.of(check.description().scope().toString()), ", ");
    }

    /** {@return what a login needs besides a session} */
    Optional<String> rights() {
        return described(check -> Stream.of(check.access().rights()), ", ");
    }

    /** {@return the smallest grants that give it} */
    Optional<String> grants() {
        return described(check -> check.access().grants().stream(), "\n")
                .map(grants -> grants.isEmpty() ? "none" : grants);
    }

    /** {@return what is documented (D) and what is inferred (I)} */
    Optional<String> grade() {
        return described(check -> Stream.of(check.description().grade()), "; ");
    }

    private Optional<String> described(Function<DescribedCheck<?>, Stream<String>> words, String separator) {
        return checks.isEmpty()
                ? Optional.empty()
                : Optional.of(checks.stream().flatMap(words).distinct().collect(joining(separator)));
    }

    /** {@return it for {@link io.github.migrationreadiness.report.Json}} */
    Map<String, Object> asTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("system", error.system().name());
        tree.put("code", code());
        tree.put("title", title());
        tree.put("origin", error.origin().name());
        tree.put("documented", error.documented());
        tree.put("message", error.message().text());
        tree.put("cause", error.cause());
        tree.put("resolution", error.resolution().map(MessageTemplate::text));
        tree.put("advice", advice().isEmpty() ? null : advice());
        tree.put("documentation", error.documentation().toString());
        tree.put("checks", checks.stream().map(Check::name).toList());
        tree.put("severity", severity().map(Severity::name));
        tree.put("modes", modes().stream().map(Mode::name).toList());
        tree.put("tests", tests.stream().map(ReadyMadeTest::asTree).toList());
        tree.put("assertions", assertions());
        tree.put("scope", scope());
        tree.put("rights", rights());
        tree.put("grants", grants());
        tree.put("grade", grade());
        tree.put("notChecked", notChecked.map(NotChecked::reason));
        tree.put("hint", notChecked.map(NotChecked::hint));
        return tree;
    }
}
