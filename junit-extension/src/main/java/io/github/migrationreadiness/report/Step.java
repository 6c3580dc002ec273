package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.code.PostgresError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a script does at a time: the statements of one remediation, for all the findings that it settles.
 *
 * @param statements what is run
 * @param fixes the findings that it settles, at least one
 */
record Step(List<String> statements, List<Fix> fixes) {

    /** As long as transactions are read-only, nothing else can be changed. */
    private static final String FIRST = PostgresError.READ_ONLY_TRANSACTIONS.code();

    private static final Comparator<Fix> ORDER = comparing(
                    (Fix fix) -> !fix.result().code().equals(FIRST))
            .thenComparing(fix -> !fix.result().documented())
            .thenComparing(fix -> fix.result().code());

    /**
     * {@return the steps in the order in which they are run: one for each object that is dropped}
     *
     * @param fixes findings that are settled in the same database
     */
    static List<Step> of(List<Fix> fixes) {
        Map<List<String>, Step> steps = new LinkedHashMap<>();
        Map<String, Step> drops = new HashMap<>();
        for (Fix fix : fixes.stream().sorted(ORDER).toList()) {
            Step dropped = drops.get(fix.finding().object());
            // What is gone under one code needs nothing else under another.
            Step step =
                    dropped == null ? steps.computeIfAbsent(fix.remediation().lines(), Step::new) : dropped;
            step.fixes.add(fix);
            if (fix.remediation().isDrop()) {
                drops.put(fix.finding().object(), step);
            }
        }
        return List.copyOf(steps.values());
    }

    private Step(List<String> statements) {
        this(statements, new ArrayList<>());
    }

    /** {@return what it is for, in one line} */
    String title() {
        String codes = fixes.stream()
                .map(fix -> "[" + fix.result().code() + "]")
                .distinct()
                .collect(joining());
        long others =
                fixes.stream().map(fix -> fix.finding().object()).distinct().count() - 1;
        return codes + " " + fixes.get(0).finding().object() + (others == 0 ? "" : " and " + others + " more")
                + place();
    }

    private String place() {
        String database = fixes.get(0).database();
        return database.isEmpty() ? "" : " in database \"" + database + "\"";
    }
}
