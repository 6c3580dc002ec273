package io.github.migrationreadiness.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.report.Report;
import io.github.migrationreadiness.report.ReportedResult;
import io.github.migrationreadiness.report.Reports.Written;
import io.github.migrationreadiness.report.ResultKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells what a run has found out, the verdict last, where people look first.
 *
 * @param out takes it
 * @param paint colours it
 */
record Summary(PrintWriter out, Paint paint) {

    /** More of one failure is for the report. */
    private static final int LINES = 25;

    private static final String INDENT = "  ";

    /** Why checks could not look, which many of them share. */
    private record Obstacle(String reason, String remedy) {

        static Obstacle of(ReportedResult result) {
            return new Obstacle(result.message(), result.remedy());
        }
    }

    /**
     * Prints all of it.
     *
     * @param written the report and its files
     * @param results the results of the checks
     * @param tests the tests that asked them
     */
    void print(Written written, List<CheckResult> results, List<EndedTest> tests) {
        violations(ResultKind.VIOLATED, results);
        defects(tests);
        violations(ResultKind.WARNING, results);
        obstacles(written.report());
        notices(written.report());
        verdict(written.report());
        written.files().forEach(file -> out.println("Report: " + shown(file)));
        out.flush();
    }

    /** One block for each code, whichever servers and databases it was found on. */
    private void violations(ResultKind kind, List<CheckResult> results) {
        Map<String, List<CheckResult>> byError = results.stream()
                .filter(result -> ResultKind.of(result.status(), result.severity()) == kind)
                .filter(distinct(new HashSet<>()))
                .collect(groupingBy(
                        result -> result.code() + result.error().message().text(), TreeMap::new, toList()));
        if (!byError.isEmpty()) {
            heading(kind);
            byError.values().forEach(its -> block(kind, ShortFailureText.lines(its)));
        }
    }

    /** What stands in the way of a session is the answer to several questions. */
    private static Predicate<CheckResult> distinct(Set<List<Object>> known) {
        return result -> known.add(List.of(
                result.code(),
                result.side(),
                Optional.ofNullable(result.database()),
                result.findings().stream().map(Finding::object).toList()));
    }

    private void defects(List<EndedTest> tests) {
        List<EndedTest> broken =
                tests.stream().filter(test -> test.kind() == ResultKind.ERROR).toList();
        if (!broken.isEmpty()) {
            heading(ResultKind.ERROR);
            broken.forEach(test -> block(
                    ResultKind.ERROR,
                    Stream.concat(Stream.of(test.title()), test.defect().lines())
                            .toList()));
        }
    }

    private void block(ResultKind kind, List<String> lines) {
        out.println();
        out.println(INDENT + paint.kind(kind, lines.get(0)));
        lines.stream().skip(1).limit(LINES).map(Summary::indented).forEach(out::println);
        if (lines.size() - 1 > LINES) {
            out.println(INDENT + "… " + (lines.size() - 1 - LINES) + " more lines, which the report has");
        }
    }

    /** A finding keeps its line, so that its fix can be copied. */
    private static String indented(String line) {
        return line.startsWith("  - ") ? INDENT + Paint.harmless(line) : Wrapped.of(line, INDENT);
    }

    private void obstacles(Report report) {
        Map<Obstacle, List<ReportedResult>> obstacles = report.results().stream()
                .filter(result -> result.status() == Status.INCONCLUSIVE)
                .collect(groupingBy(Obstacle::of, LinkedHashMap::new, toList()));
        if (!obstacles.isEmpty()) {
            heading(ResultKind.INCONCLUSIVE);
            obstacles.forEach(this::obstacle);
        }
    }

    private void obstacle(Obstacle obstacle, List<ReportedResult> results) {
        out.println();
        out.println(
                Wrapped.of(results.stream().map(ReportedResult::code).distinct().collect(joining(" ")), INDENT));
        out.println(Wrapped.of(obstacle.reason(), INDENT + INDENT));
        if (!obstacle.remedy().isEmpty()) {
            out.println(Wrapped.of(Outcome.labelOf(obstacle.remedy()) + ": " + obstacle.remedy(), INDENT + INDENT));
        }
    }

    private void notices(Report report) {
        report.notices().forEach(notice -> out.println("\n" + Wrapped.of(notice, "")));
    }

    private void verdict(Report report) {
        String verdict = paint.verdict(report.verdict(), report.verdictInWords().toUpperCase(Locale.ROOT));
        out.println();
        out.println(verdict + ": " + String.join(" ", report.sentences()));
        out.println(report.stamp().inWords());
    }

    private void heading(ResultKind kind) {
        out.println();
        out.println(paint.heading(ResultWords.of(kind)));
    }

    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }
}
