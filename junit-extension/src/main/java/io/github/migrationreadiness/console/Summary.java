package io.github.migrationreadiness.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.report.Report;
import io.github.migrationreadiness.report.ReportedResult;
import io.github.migrationreadiness.report.Reports.Written;
import io.github.migrationreadiness.report.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    void print(Written written, List<Judged> tests) {
        failures(tests, Status.VIOLATED);
        failures(tests, Status.ERROR);
        obstacles(written.report());
        notices(written.report());
        verdict(written.report(), tests);
        written.files().forEach(file -> out.println("Report: " + shown(file)));
        out.flush();
    }

    private void failures(List<Judged> tests, Status status) {
        List<Judged> failed =
                tests.stream().filter(test -> test.status() == status).toList();
        if (!failed.isEmpty()) {
            heading(status);
            failed.forEach(this::failure);
        }
    }

    private void failure(Judged test) {
        List<String> lines = test.text()
                .lines()
                .filter(line -> !line.startsWith("Documentation: "))
                .toList();
        out.println();
        out.println(INDENT + paint.status(test.status(), lines.isEmpty() ? test.title() : lines.get(0)));
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
            heading(Status.INCONCLUSIVE);
            obstacles.forEach(this::obstacle);
        }
    }

    private void obstacle(Obstacle obstacle, List<ReportedResult> results) {
        out.println();
        out.println(
                Wrapped.of(results.stream().map(ReportedResult::code).distinct().collect(joining(" ")), INDENT));
        out.println(Wrapped.of(obstacle.reason(), INDENT + INDENT));
        if (!obstacle.remedy().isEmpty()) {
            out.println(Wrapped.of("To settle it: " + obstacle.remedy(), INDENT + INDENT));
        }
    }

    private void notices(Report report) {
        report.notices().forEach(notice -> out.println("\n" + Wrapped.of(notice, "")));
    }

    private void verdict(Report report, List<Judged> tests) {
        out.println();
        out.println(paint.verdict(report.verdict(), report.verdictInWords().toUpperCase(Locale.ROOT)) + ": "
                + counts(tests) + because(report));
        out.println(report.stamp().inWords());
    }

    private static String counts(List<Judged> tests) {
        return Arrays.stream(Status.values())
                .map(status -> Map.entry(
                        status,
                        tests.stream().filter(test -> test.status() == status).count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + Words.of(count.getKey()).toLowerCase(Locale.ROOT))
                .collect(joining(", ", tests.size() + " checks, ", ""));
    }

    /** Without a target a run can be spotless and still not ready. */
    private static String because(Report report) {
        boolean targetless = report.migrations().stream()
                .anyMatch(it -> it.configuredTarget().isEmpty());
        return report.verdict() == Verdict.UNDECIDED && targetless
                ? "; without a target (--target) only half of the migration is judged"
                : "";
    }

    private void heading(Status status) {
        out.println();
        out.println(paint.heading(Words.of(status)));
    }

    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }
}
