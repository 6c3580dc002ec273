package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownReportTest {

    /** Without addresses of mail: GitHub sees none across a zero-width space, this library does. */
    private static final Extension LINKS = AutolinkExtension.builder()
            .linkTypes(AutolinkType.URL, AutolinkType.WWW)
            .build();

    private static final List<Extension> GITHUB =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), LINKS);
    private static final Parser PARSER = Parser.builder().extensions(GITHUB).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(GITHUB).build();

    static final List<String> HOSTILE_NAMES = MadeUpReports.HOSTILE_NAMES;

    @TempDir
    Path folder;

    @Test
    void isOneFile() throws IOException {
        assertThat(ReportFormats.markdown(MadeUpReports.small(), settings()))
                .containsExactly(folder.resolve("readiness-report.md"));
    }

    @Test
    void saysWhenItWasMadeAndByWhat() throws IOException {
        Report small = MadeUpReports.small();
        ReportStamp stamp = new ReportStamp(ZonedDateTime.parse("2026-11-29T18:00:01.5Z[UTC]"), "0.2.0");
        assertThat(RENDERER.render(PARSER.parse(
                        markdown(new Report(small.results(), List.of(), small.notices(), List.of(), stamp)))))
                .contains("<p>2026-11-29 18:00:01 +00:00 (UTC), Migration Readiness 0.2.0</p>");
    }

    @Test
    void beginsWithTheVerdict() throws IOException {
        assertThat(markdown(MadeUpReports.small()))
                .startsWith("# \u274C Migration readiness: Not ready\n\n3 violated in 8 of 70 checks.");
        assertThat(markdown(MadeUpReports.ready()))
                .startsWith("# \u2705 Migration readiness: Ready against a simulated target");
        assertThat(markdown(MadeUpReports.empty()))
                .startsWith("# \u2754 Migration readiness: Undecided\n\nNothing was checked.");
    }

    @Test
    void saysWhatAPlanWithoutNamesLeavesOut() throws IOException {
        assertThat(markdown(MadeUpReports.leavingOut()))
                .contains(
                        "| Databases | all user databases without <code>postgres</code>, which holds no objects of users |");
    }

    @Test
    void showsTheListsOfDocumentedTextsAsText() throws IOException {
        ReportedResult keepalives = MadeUpReports.result(PostgresError.TCP_KEEPALIVES)
                .warning(MadeUpReports.finding("tcp_keepalives_idle = 7200", ""))
                .build();
        assertThat(markdown(new Report(List.of(keepalives), List.of())))
                .contains("server closed the connection unexpectedly", "**Resolution:** To address the connection")
                .doesNotContain("U+000A");
    }

    @Test
    void showsWhatToLookAtByPlace() throws IOException {
        assertThat(markdown(MadeUpReports.small()))
                .contains("| Code | Error | source server | source <code>billing</code> |"
                        + " source <code>orders</code> | target server |")
                .contains("| 603409 | User-defined casts present |   | \u2705 | \u274C 2 |   |")
                .doesNotContain("| 603000 | Connection failed |  ");
    }

    @Test
    void showsHowToMendIt() throws IOException {
        assertThat(markdown(MadeUpReports.small()))
                .contains("```sql\nDROP CAST (text AS integer);\n```")
                .contains("SQL on the source, by a superuser, then restart:")
                .contains("```sh\naz postgres flexible-server parameter set")
                .contains("To check it, run:\n\n```sql\nGRANT pg_read_all_settings TO \"migrator\";\n```")
                .contains("Accepted by Ada Lovelace until 2027-03-31: is dropped with release 7")
                .contains("Accepted by baseline: was there already")
                .contains("No longer accepted by Grace Hopper since 2026-09-30 has passed: goes with release 6");
    }

    @Test
    void saysWhatWasNotCovered() throws IOException {
        assertThat(markdown(MadeUpReports.small()))
                .contains("| 603112 | GUC settings error | No test asked for it. |")
                .contains("- acceptances.txt:7: nothing needs the acceptance of 603409 in orders any more");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE_NAMES")
    void showsNamesAsText(String name) {
        String html = RENDERER.render(PARSER.parse("| a |\n| --- |\n| " + new MarkdownText().escape(name) + " |\n"));

        assertThat(html.replaceAll("</?(table|thead|tbody|tr|th|td)>", "")).doesNotContain("</", "href");
        assertThat(shown(html)).contains(visible(name));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE_NAMES")
    void showsNamesAsTextAtTheBeginningOfALine(String name) {
        assertThat(RENDERER.render(PARSER.parse(new MarkdownText().escape(name))))
                .startsWith("<p>")
                .doesNotContain("</p>.");
    }

    @Test
    void isNotTakenOverByNames() throws IOException {
        Seen seen = Seen.in(markdown(MadeUpReports.hostile()));

        assertThat(seen.links).isEmpty();
        assertThat(seen.tags).containsOnly("<code>", "</code>");
        assertThat(seen.fences).hasSize(2 * MadeUpReports.HOSTILE_NAMES.size());
    }

    @Test
    void makesFencesThatNothingInThemEnds() {
        String fix = "SELECT '\n````\n# no heading';";
        MarkdownFence fence = MarkdownFence.of("", "sql", fix);

        assertThat(fence.fence()).isEqualTo("`````");
        assertThat(fence.text()).isEqualTo(fix);
    }

    @Test
    void fitsIntoASummaryHoweverMuchThereIs() throws IOException {
        Path file =
                ReportFormats.markdown(MadeUpReports.big(100, 100), settings()).get(0);

        assertThat(file.toFile().length()).isLessThan(1024 * 1024);
        assertThat(file).content().contains("There are 80 more places", "10,000 findings in 100 places");
    }

    @Test
    void leavesOutTheDetailsOfWhatDoesNotFit() throws IOException {
        String name = "x".repeat(600_000);
        Report report = new Report(
                List.of(dropped("ORDERS-1", name), dropped("ORDERS-2", name), dropped("ORDERS-3", "small")), List.of());

        assertThat(markdown(report))
                .contains("<b>ORDERS-1</b>", "<b>ORDERS-3</b>")
                .doesNotContain("<b>ORDERS-2</b>")
                .contains("There was no room for 1 more code, which the HTML report shows.");
    }

    private static ReportedResult dropped(String code, String name) {
        return MadeUpReports.result(PostgresError.USER_DEFINED_CASTS)
                .code(code)
                .violated(
                        MadeUpReports.finding("cast", "").fix(Remediation.sql(Side.SOURCE, "DROP TABLE " + name + ";")))
                .build();
    }

    /** What a reader sees of HTML. */
    private static String shown(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("[\u200B\u2068\u2069]", "");
    }

    private static String visible(String name) {
        return name.strip()
                .codePoints()
                .mapToObj(it -> Invisible.is(it) ? "<" + Invisible.name(it) + ">" : Character.toString(it))
                .reduce("", String::concat);
    }

    private String markdown(Report report) throws IOException {
        return Files.readString(ReportFormats.markdown(report, settings()).get(0));
    }

    private ReportSettings settings() {
        return new ReportSettings(true, folder, Set.of(), "src/test/java", Optional.empty());
    }

    /** The markup of a document. */
    private static final class Seen extends AbstractVisitor {

        private final List<String> links = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final List<String> fences = new ArrayList<>();

        static Seen in(String markdown) {
            Seen seen = new Seen();
            Node document = PARSER.parse(markdown);
            document.accept(seen);
            return seen;
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
        }

        @Override
        public void visit(HtmlInline tag) {
            tags.add(tag.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock fence) {
            fences.add(fence.getLiteral());
        }
    }
}
