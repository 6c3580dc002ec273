package io.github.migrationreadiness.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.migrationreadiness.check.OneLine;
import io.github.migrationreadiness.document.DocumentLength;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of each plan of a build, in a file of their own. Whoever uses them has locked the folder. */
final class ResultFiles {

    private static final String BESIDE =
            "Other test plans ran beside this one. Their results are not in this report, because nothing says that they"
                    + " belong to the same build; if they do, give all of them the same readiness.build";

    private final Path folder;
    private final Build build;
    private final List<String> lost = new ArrayList<>();

    /** What one plan has left. */
    private record OfPlan(Path file, Build build, Instant finished, JsonObject document) {

        static OfPlan read(Path file) throws IOException {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is no regular file");
            }
            if (Files.size(file) > DocumentLength.allowed().characters()) {
                throw DocumentLength.allowed().exceeded();
            }
            JsonObject document = JsonObject.of(Json.read(file));
            return new OfPlan(file, Build.read(document), Instant.parse(document.text("finished")), document);
        }

        Report found() throws IOException {
            return new Report(ReportJsonReader.results(document), ReportJsonReader.disabled(document), List.of());
        }
    }

    ResultFiles(Path folder, Build build) {
        this.folder = folder;
        this.build = build;
    }

    /**
     * Adds the results of a plan, and removes what builds have left that are over.
     *
     * @return what the build found out, and what is to be said of others; of a test that ran again, the later results replace what
     *     they repeat
     */
    Report add(Report found) throws IOException {
        List<OfPlan> plans = plans();
        Map<ReportedResult.Key, List<ReportedResult>> merged = new LinkedHashMap<>();
        Set<DisabledCode> disabled = new LinkedHashSet<>(found.disabled());
        for (OfPlan plan : plans) {
            if (build.includes(plan.build())) {
                readable(plan.file(), plan::found).ifPresent(earlier -> {
                    merged.putAll(byKey(earlier.results()));
                    disabled.addAll(earlier.disabled());
                });
            } else if (plan.build().isOver(plan.finished())) {
                remove(plan.file());
            }
        }
        write(found);
        merged.putAll(byKey(found.results()));
        return new Report(
                        merged.values().stream().flatMap(List::stream).toList(),
                        List.copyOf(disabled),
                        notices(found, plans))
                .withLost(build.isAlone() ? List.of() : lost);
    }

    /** Its build is over, and nothing of it counts: where it stays, it only takes room. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // The next build tries again.
        }
    }

    private List<String> notices(Report found, List<OfPlan> plans) {
        Instant started = ProcessHandle.current().info().startInstant().orElse(Instant.MAX);
        boolean anyBeside = build.isAlone()
                && plans.stream()
                        .filter(plan -> plan.build().isAlone())
                        .anyMatch(plan -> plan.finished().isAfter(started));
        return Stream.of(
                        found.notices().stream(),
                        anyBeside ? Stream.of(BESIDE) : Stream.<String>of(),
                        build.isAlone() ? lost.stream() : Stream.<String>of())
                .flatMap(notices -> notices)
                .toList();
    }

    private static Map<ReportedResult.Key, List<ReportedResult>> byKey(List<ReportedResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(ReportedResult::key, LinkedHashMap::new, Collectors.toList()));
    }

    private void write(Report found) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("build", build);
        document.put("finished", Instant.now().toString());
        document.put("switchedOff", found.disabled());
        document.putAll(ReportJson.write(found));
        Json.write(free(), document);
    }

    private Path free() {
        int number = 1;
        while (Files.exists(file(number), LinkOption.NOFOLLOW_LINKS)) {
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
                readable(file, () -> OfPlan.read(file)).ifPresent(plans::add);
            }
        }
        plans.sort(Comparator.comparing(OfPlan::finished));
        return plans;
    }

    /** A file that nobody understands may hold what is not ready: where it may be of this build, nothing is ready without it. */
    private <T> Optional<T> readable(Path file, FolderLock.Action<T> reading) {
        try {
            return Optional.of(reading.run());
        } catch (IOException | RuntimeException broken) {
            lost.add(OneLine.of(file + " cannot be read (" + reason(broken) + "); delete it and run the tests again"));
            return Optional.empty();
        }
    }

    private static String reason(Exception broken) {
        return broken instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : broken instanceof IOException ? String.valueOf(broken.getMessage()) : broken.toString();
    }
}
