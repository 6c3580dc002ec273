package io.github.migrationreadiness.config;

import io.github.migrationreadiness.acceptance.AcceptanceFile;
import io.github.migrationreadiness.acceptance.Baseline;
import io.github.migrationreadiness.check.Acceptance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads the findings that the team lives with. */
record AcceptanceReader(Values values, Places places, Problems problems) {

    private static final NamedKey<Path> ACCEPTANCES = ConfigurationKeys.ACCEPTANCES.named();
    private static final NamedKey<Path> FILE = ConfigurationKeys.BASELINE_FILE.named();

    List<Acceptance> read(BaselineSettings baseline) {
        return Stream.concat(reviewed().stream(), known(baseline).stream()).toList();
    }

    BaselineSettings baseline() {
        Path file = values.get(ConfigurationKeys.BASELINE_FILE);
        return new BaselineSettings(values.get(ConfigurationKeys.BASELINE), places.absolute(file), file.toString());
    }

    private List<Acceptance> reviewed() {
        return values.read(ACCEPTANCES)
                .map(file -> entries(ACCEPTANCES, file, AcceptanceFile::read))
                .orElse(List.of());
    }

    private List<Acceptance> known(BaselineSettings baseline) {
        boolean mayBeMissing =
                baseline.use() == BaselineUse.RECORD || values.find(FILE).isEmpty();
        if (baseline.use() == BaselineUse.OFF || (mayBeMissing && !Files.exists(baseline.file()))) {
            return List.of();
        }
        return entries(
                FILE,
                Path.of(baseline.name()),
                (file, name) -> Baseline.read(file, name).acceptances(name));
    }

    /** Each wrong line is a problem of its own. */
    private List<Acceptance> entries(NamedKey<Path> key, Path file, BiFunction<Path, String, List<Acceptance>> reader) {
        try {
            return reader.apply(places.absolute(file), file.toString());
        } catch (IllegalArgumentException refused) {
            Objects.requireNonNullElse(refused.getMessage(), "it is refused")
                    .lines()
                    .forEach(line -> problems.add(written(key) + ": " + line));
            return List.of();
        }
    }

    private String written(NamedKey<Path> key) {
        return values.find(key)
                .map(Value::toString)
                .orElseGet(() -> key + " = " + key.key().defaultText() + ", the default");
    }
}
