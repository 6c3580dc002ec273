package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReportTest {

    @TempDir
    Path folder;

    @Test
    void isOneFile() throws IOException {
        assertThat(ReportFormats.html(MadeUpReports.small(), settings()))
                .containsExactly(folder.resolve("readiness-report.html"));
        assertThat(folder).isDirectoryContaining("glob:**readiness-report.html");
    }

    @Test
    void needsNothingElse() throws IOException {
        assertThat(page(MadeUpReports.small()))
                .contains("default-src &#39;none&#39;")
                .doesNotContain("<link", "<img", "@import", "url(", " src=", " style=\"")
                .doesNotContainPattern(" on[a-z]+=\"");
    }

    @Test
    void saysWhatEachStatusRestsOn() throws IOException {
        assertThat(page(MadeUpReports.small()))
                .contains("<h1>Not ready</h1>")
                .contains("3 violated in 8 of 70 checks.", "2 could not be checked, which is never a pass.")
                .contains("SIMULATED")
                .contains("GRANT pg_read_all_settings TO &quot;migrator&quot;;")
                .contains(
                        "by <bdi>Ada Lovelace</bdi> until <time>2027-03-31</time>: <bdi>is dropped with release 7</bdi>")
                .contains("no longer accepted</b> by <bdi>Grace Hopper</bdi> since <time>2026-09-30</time> has passed:")
                .contains("accepted</b> by <bdi>" + Acceptance.BASELINE + "</bdi>: <bdi>was there already</bdi>")
                .contains("the source is no Azure single server")
                .contains("the server closed the connection")
                .contains("<b>then restart</b>")
                .contains("nothing needs the acceptance of 603409 in orders any more");
    }

    @Test
    void saysWhenItWasMadeAndByWhat() throws IOException {
        Report small = MadeUpReports.small();
        ReportStamp stamp = new ReportStamp(ZonedDateTime.parse("2026-11-29T18:00:01.5+01:00[Europe/Berlin]"), "0.2.0");
        assertThat(page(new Report(small.results(), List.of(), small.notices(), List.of(), stamp)))
                .contains(
                        "<p class=\"stamp\">2026-11-29 18:00:01 +01:00 (Europe/Berlin), Migration Readiness 0.2.0</p>");
    }

    @Test
    void saysWhoAsked() throws IOException {
        assertThat(page(new Report(List.of(SampleReport.violated("orders", SampleReport.dropping("a"))), List.of())))
                .contains("Asked by <bdi>com.example.OrdersReadinessTest</bdi>");
    }

    @Test
    void namesNoClassOfTheConsole() throws IOException {
        ReportedResult ofConsole = SampleReport.inTestClass(
                "io.github.migrationreadiness.console.Suites$OfOnlineSource",
                SampleReport.violated("orders", SampleReport.dropping("a")));
        assertThat(page(new Report(List.of(ofConsole), List.of()))).doesNotContain("Asked by", "Suites$");
    }

    @Test
    void saysWhatWasNotCovered() throws IOException {
        assertThat(page(MadeUpReports.small()))
                .contains("<th scope=\"row\">603112</th><td>GUC settings error</td><td>No test asked for it.</td>")
                .contains("<td>The service edits the dump of the roles in its own container.</td>");
    }

    @Test
    void saysSoWhereNothingWasChecked() throws IOException {
        assertThat(page(MadeUpReports.empty())).contains("<h1>Undecided</h1>", "Nothing was checked.");
    }

    @Test
    void saysSoWhereAllIsWell() throws IOException {
        assertThat(page(MadeUpReports.ready()))
                .contains("<h1>Ready against a simulated target</h1>", "Nothing violated in 70 checks.")
                .contains("Everything that was checked has passed.");
    }

    @Test
    void saysHowManyFindingsItLeavesOut() throws IOException {
        assertThat(page(MadeUpReports.big(10, 1_000)))
                .contains("500 of 1,000 findings shown. The JSON report has 1,000.")
                .contains("10,000 findings in 10 places")
                .hasSizeLessThan(3_000_000);
    }

    @Test
    void saysHowManyFindingsNobodyHasRead() throws IOException {
        Report cut = new Report(
                List.of(MadeUpReports.result(PostgresError.USER_DEFINED_CASTS)
                        .violated(MadeUpReports.finding("cast", ""))
                        .count(5_000)
                        .build()),
                List.of());

        assertThat(page(cut))
                .contains("1 of 5,000 findings shown. No more than 1 were read in detail (readiness.max-findings).");
    }

    @Test
    void linksToTheWebOnly() throws IOException {
        Report report = new Report(
                List.of(
                        casts("ORDERS-1").documentation("javascript:alert(1)").build(),
                        casts("ORDERS-2")
                                .documentation("https://wiki.example.net/a?b&c")
                                .build()),
                List.of());

        assertThat(page(report))
                .contains("<bdi>javascript:alert(1)</bdi>")
                .contains("<a href=\"https://wiki.example.net/a?b&amp;c\">")
                .doesNotContain("href=\"javascript");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "<b> &lt;b&gt;",
                "&lt; &amp;lt;",
                "\" &quot;",
                "\u202E <bdi_class=\"invisible\"_title=\"U+202E\">&#8238;</bdi>",
                "\uD83D <bdi_class=\"invisible\"_title=\"U+D83D\">\uFFFD</bdi>",
                "\uD83D\uDE00 \uD83D\uDE00",
                "עברית עברית",
            })
    void showsTextAsText(String text, String html) {
        assertThat(new HtmlText().escape(text))
                .isEqualTo(html.replace("<bdi_class", "<bdi class").replace("\"_title", "\" title"));
    }

    private static ResultBuilder casts(String code) {
        return MadeUpReports.result(PostgresError.USER_DEFINED_CASTS)
                .code(code)
                .violated(MadeUpReports.finding("cast", ""));
    }

    private String page(Report report) throws IOException {
        return Files.readString(ReportFormats.html(report, settings()).get(0));
    }

    private ReportSettings settings() {
        return new ReportSettings(true, folder, Set.of(), "src/test/java", Optional.empty());
    }
}
