package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipeline that prints a file of a report carries out nothing that somebody has called an object. */
class PrintedReportTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##vso[task.complete result=Succeeded]",
                "a\n##vso[task.setvariable variable=x]y",
                "##[error]a",
                "::error::a",
                "a\n::set-output name=x::y",
                "a\r\n  ::add-mask::a",
                "\u001b[2J\u001b]0;a\u0007",
                "\u009b31m",
                "a\u202eb\u2066c\u200ed\u061ce\u2028f\u2029g\ufeffh\u200bi",
                "##teamcity[buildStatus status='SUCCESS']"
            })
    void carriesNothingOut(String name) throws IOException {
        String quoted = Identifiers.quote(name);
        ReportedFinding finding =
                new ReportedFinding(quoted, name, Remediation.sql(Side.SOURCE, "DROP TYPE " + quoted + ";"), null);
        ReportedFinding byHand = new ReportedFinding(name, quoted, Remediation.manual(name), null);
        ReportedFinding onTarget = new ReportedFinding(
                name, "", Remediation.sql(Side.TARGET, "SELECT " + Identifiers.literal(name) + ";"), null);
        Report report = new Report(
                List.of(
                        SampleReport.violated(name, finding, byHand, onTarget),
                        SampleReport.result(PostgresError.BASE_TYPES, Status.INCONCLUSIVE, Side.SOURCE, name, finding)),
                List.of(new DisabledCode("603400", name, "org.example.Test")),
                List.of());
        for (ReportFormat format :
                ReportFormats.of(SampleReport.settings(folder).types())) {
            format.write(report, SampleReport.settings(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).hasSize(6).allSatisfy(PrintedReportTest::assertHarmless);
        }
    }

    private static void assertHarmless(Path file) throws IOException {
        String text = Files.readString(file);
        boolean html = file.toString().endsWith(".html");
        assertThat(text).as(file.toString()).doesNotContain("##vso[", "##[", "##teamcity[");
        assertThat(text.split("[\n\r\u0085\u2028\u2029]"))
                .as(file.toString())
                .noneMatch(line -> line.strip().startsWith("::"));
        assertThat(text.codePoints().filter(it -> it != '\n' && it != '\t' && Invisible.is(it)))
                .as(file.toString())
                .allMatch(it -> (html && it >= 0x80 && it < 0xA0) || isIsolate(it, file));
    }

    /** Markdown isolates names in scripts that run to the left. */
    private static boolean isIsolate(int character, Path file) {
        return file.toString().endsWith(".md") && (character == 0x2068 || character == 0x2069);
    }
}
