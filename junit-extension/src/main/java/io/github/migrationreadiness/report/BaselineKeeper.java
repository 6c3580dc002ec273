package io.github.migrationreadiness.report;

import io.github.migrationreadiness.acceptance.Baseline;
import io.github.migrationreadiness.acceptance.Inspection;
import io.github.migrationreadiness.acceptance.Review;
import io.github.migrationreadiness.check.OneLine;
import io.github.migrationreadiness.config.BaselineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the baseline where somebody asked for that, and proposes a smaller one where something has been fixed. */
record BaselineKeeper(BaselineSettings settings, Path folder) {

    /** {@return what became of the baseline, one line each} */
    List<String> keep(Review review) {
        try {
            return switch (settings.use()) {
                case RECORD -> record(review);
                case USE -> propose(review);
                case OFF -> List.of();
            };
        } catch (IOException | IllegalArgumentException failure) {
            return List.of(
                    OneLine.of("The baseline " + settings.name() + " was left as it was: " + failure.getMessage()));
        }
    }

    private List<String> record(Review review) throws IOException {
        Baseline before = known();
        Baseline after = review.recorded(before);
        if (!after.equals(before)) {
            after.write(settings.file());
        }
        return Stream.concat(
                        Stream.of(recorded(before, after)),
                        review.incomplete().stream()
                                .map(BaselineKeeper::incomplete)
                                .distinct())
                .toList();
    }

    private String recorded(Baseline before, Baseline after) {
        if (before.findings().isEmpty() && after.findings().isEmpty()) {
            return "Nothing was found that the baseline " + settings.name() + " could name";
        }
        return "The baseline " + settings.name() + " names " + count(after) + " (before: "
                + before.findings().size() + "); review it and keep it under version control";
    }

    private List<String> propose(Review review) throws IOException {
        Baseline known = known();
        Baseline remaining = review.remaining(known);
        Path proposal = folder.resolve("readiness-baseline.txt");
        if (proposal.equals(settings.file())) {
            return List.of();
        }
        if (remaining.equals(known)) {
            Files.deleteIfExists(proposal);
            return List.of();
        }
        remaining.write(proposal);
        return List.of("Of the baseline " + settings.name() + ", " + fixed(known, remaining)
                + " been fixed; use the smaller one: " + proposal);
    }

    private Baseline known() {
        return Files.exists(settings.file()) ? Baseline.read(settings.file(), settings.name()) : Baseline.of(List.of());
    }

    private static String incomplete(Inspection inspection) {
        String place = inspection
                .database()
                .map(name -> " (database \"" + name + "\")")
                .orElse("");
        return OneLine.of("[" + inspection.code() + "]" + place + " was not recorded, because not all of its findings"
                + " were read; raise readiness.max-findings");
    }

    private static String fixed(Baseline known, Baseline remaining) {
        int fixed = known.findings().size() - remaining.findings().size();
        return fixed == 1 ? "1 finding has" : fixed + " findings have";
    }

    private static String count(Baseline baseline) {
        int count = baseline.findings().size();
        return count == 1 ? "1 finding" : count + " findings";
    }
}
