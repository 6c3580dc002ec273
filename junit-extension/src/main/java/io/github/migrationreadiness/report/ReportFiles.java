package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.report.Reports.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        Files.createDirectories(folder);
        return FolderLock.holding(folder, writing);
    }

    private Written write(RunOfPlan run, Report found) throws IOException {
        Report report = new Report(found.results(), found.disabled(), notices(run, found));
        List<Path> written = new ArrayList<>();
        for (ReportFormat format : ReportFormats.of(settings.types())) {
            written.addAll(format.write(report, settings));
        }
        return new Written(report, written);
    }

    private List<String> notices(RunOfPlan run, Report found) {
        return Stream.of(found.notices(), new AcceptanceReview(run, folder).of(found.results()))
                .flatMap(List::stream)
                .toList();
    }
}
