package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.file.WholeFile;
import io.github.migrationreadiness.report.Reports.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder that reports go into, in every format. */
final class ReportFiles {

    private final ReportSettings settings;
    private final Path folder;

    ReportFiles(ReportSettings settings) {
        this.settings = settings;
        this.folder = settings.directory();
    }

    /** {@return what was written of a plan and those of its build that have ended before} */
    Written writeWithBuild(RunOfPlan run) throws IOException {
        ResultFiles files = new ResultFiles(folder, Build.current(settings.build()));
        return alone(() -> write(run, files.add(run.report())));
    }

    /** {@return what was written of a plan alone} */
    Written write(RunOfPlan run) throws IOException {
        return alone(() -> write(run, run.report()));
    }

    private Written alone(FolderLock.Action<Written> writing) throws IOException {
        WholeFile.createFolder(folder);
        return FolderLock.holding(folder, writing);
    }

    private Written write(RunOfPlan run, Report found) throws IOException {
        Report report = found.withNotices(notices(run, found));
        List<Path> written = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        for (ReportFormat format : ReportFormats.of(settings.types())) {
            try {
                written.addAll(format.write(report, settings));
            } catch (IOException failure) {
                failures.add(failure);
            }
        }
        requireNone(failures);
        return new Written(report, written);
    }

    /** Thrown when every format has had its turn. */
    private static void requireNone(List<IOException> failures) throws IOException {
        if (!failures.isEmpty()) {
            IOException all = new IOException(
                    failures.stream().map(IOException::getMessage).collect(Collectors.joining("; ")));
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    private List<String> notices(RunOfPlan run, Report found) {
        return Stream.of(found.notices(), new AcceptanceReview(run, folder).of(found.results()))
                .flatMap(List::stream)
                .toList();
    }
}
