package io.github.migrationreadiness.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The results of each plan of a build, in a file of their own. Whoever uses them has locked the folder. */
final class ResultFiles {

    private final Path folder;
    private final String build = Build.current();

    /** What one plan has left. */
    private record OfPlan(
            Path file, String build, Instant finished, List<ReportedResult> results, List<DisabledCode> disabled) {}

    ResultFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds the results of a plan, and removes what earlier builds have left.
     *
     * @return what the build found out; of a test that ran again, the later results replace what they repeat
     */
    Report add(Report found) throws IOException {
        Map<ReportedResult.Key, List<ReportedResult>> merged = new LinkedHashMap<>();
        Set<DisabledCode> disabled = new LinkedHashSet<>(found.disabled());
        for (OfPlan plan : plans()) {
            if (plan.build().equals(build)) {
                merged.putAll(byKey(plan.results()));
                disabled.addAll(plan.disabled());
            } else {
                Files.delete(plan.file());
            }
        }
        write(found);
        merged.putAll(byKey(found.results()));
        return new Report(merged.values().stream().flatMap(List::stream).toList(), List.copyOf(disabled), List.of());
    }

    private static Map<ReportedResult.Key, List<ReportedResult>> byKey(List<ReportedResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(ReportedResult::key, LinkedHashMap::new, Collectors.toList()));
    }

    private void write(Report found) throws IOException {
        Path incomplete = folder.resolve("results.tmp");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("build", build);
        document.put("finished", Instant.now().toString());
        document.put(
                "switchedOff",
                found.disabled().stream().map(ReportJson::disabled).toList());
        document.putAll(ReportJson.write(found));
        Json.write(incomplete, document);
        Files.move(incomplete, free(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path free() {
        int number = 1;
        while (Files.exists(file(number))) {
            number++;
        }
        return file(number);
    }

    private Path file(int number) {
        return folder.resolve("results-" + ProcessHandle.current().pid() + "-" + number + ".json");
    }

    private List<OfPlan> plans() throws IOException {
        List<OfPlan> plans = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "results-*.json")) {
            for (Path file : files) {
                plans.add(read(file));
            }
        }
        plans.sort(Comparator.comparing(OfPlan::finished));
        return plans;
    }

    /** A file that nobody understands may hold what is not ready, so there is no report without it. */
    private static OfPlan read(Path file) throws IOException {
        try {
            JsonObject document = JsonObject.of(Json.read(file));
            Instant finished = Instant.parse(document.text("finished"));
            return new OfPlan(
                    file,
                    document.text("build"),
                    finished,
                    ReportJsonReader.results(document),
                    ReportJsonReader.disabled(document));
        } catch (IOException | RuntimeException broken) {
            throw new IOException(file + " cannot be read; delete it and run the tests again", broken);
        }
    }
}
