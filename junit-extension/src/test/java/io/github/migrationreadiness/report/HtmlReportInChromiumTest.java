package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.config.ReportSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledIf(
        value = "io.github.migrationreadiness.report.Browser#isInstalled",
        disabledReason = "chromium and chromedriver are not installed")
@Timeout(120)
class HtmlReportInChromiumTest {

    private static final int NARROW = 390;
    private static final Path CONTRAST = Path.of("src/test/resources/io/github/migrationreadiness/report/contrast.js");

    static final List<Supplier<Report>> ALL = List.of(
            MadeUpReports::empty,
            MadeUpReports::ready,
            MadeUpReports::small,
            MadeUpReports::hostile,
            MadeUpReports::big);

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
    }

    @AfterEach
    void hasNothingToComplainOf() {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.command("Emulation.clearDeviceMetricsOverride", Map.of());
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void fitsAPhone(Supplier<Report> report) throws Exception {
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", NARROW, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        open(report.get());

        assertThat(number("document.documentElement.scrollWidth")).isEqualTo(NARROW);
        assertThat(number("document.querySelector('.box').getBoundingClientRect().width"))
                .isLessThan(NARROW);
    }

    @ParameterizedTest
    @CsvSource({
        "status, violated, '603107 603108 603409', 3",
        "status, passed, '603000 603409', 0",
        "side, target, '603000 603103 603108 603109', 3",
        "database, 1, '603110 603409', 1",
        "code, 7, '603409', 1",
        "owner, 0, '603404', 1",
        "owner, 1, '603409', 1",
    })
    void filters(String name, String value, String codes, int entries) throws Exception {
        open(MadeUpReports.small());

        choose(name, value);

        assertThat(texts("#matrix tbody tr:not([hidden]) th b")).isEqualTo(List.of(codes.split(" ", -1)));
        assertThat(texts(".code:not([hidden]) .entry:not([hidden]) h5")).hasSize(entries);
        assertThat(visible("#nothing")).isEqualTo(entries == 0 ? 1 : 0);
    }

    @Test
    void filtersByAllAtOnceAndShowsEverythingAgain() throws Exception {
        open(MadeUpReports.small());

        choose("database", "2");
        choose("status", "violated");
        assertThat(texts("#hits")).containsExactly("1 result, 2 findings");
        assertThat(texts("#matrix thead [data-side]:not([hidden])")).containsExactly("orders");

        browser.run("document.querySelector('[type=reset]').click()");
        assertThat(eventually("document.getElementById('hits').textContent", "10 results, 6 findings"))
                .isTrue();
    }

    @Test
    void showsOnlyTheFindingsOfAnOwner() throws Exception {
        open(MadeUpReports.hostile());
        choose("owner", "0");

        assertThat(visible(".findings > li")).isEqualTo(1);
    }

    @Test
    void leadsFromACellToItsResult() throws Exception {
        open(MadeUpReports.small());

        browser.run("document.querySelector('#matrix td.inconclusive a').click()");

        assertThat(eventually("document.querySelector('.entry:target').closest('details').open", true))
                .isTrue();
    }

    @Test
    void copiesAFix() throws Exception {
        open(MadeUpReports.small());
        browser.command("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));

        browser.run("document.querySelector('.copy').click()");

        assertThat(eventually("document.querySelector('.copy').textContent", "Copied"))
                .isTrue();
        assertThat(browser.run("return navigator.clipboard.readText()"))
                .isEqualTo("ALTER SYSTEM SET wal_level = 'logical';");
    }

    @Test
    void showsHostileNamesAsText() throws Exception {
        open(MadeUpReports.hostile());

        assertThat(browser.run("return document.title")).isEqualTo("Migration readiness: Not ready");
        assertThat(number("document.querySelectorAll('script').length")).isEqualTo(1);
        assertThat(number(
                        "document.querySelectorAll('img, b b, [onerror], a[href^=javascript], a[href*=evil]').length"))
                .isZero();
        assertThat(texts(".findings > li:first-child > p .name")).containsExactlyInAnyOrderElementsOf(exact());
        assertThat(texts("[name=database] option")).containsAll(exact());
    }

    @Test
    void namesWhatCannotBeSeen() throws Exception {
        open(MadeUpReports.hostile());

        assertThat(browser.run("""
                return getComputedStyle(document.querySelector('[title="U+202E"]'), '::before').content
                """)).isEqualTo("\"U+202E\"");
    }

    @Test
    void isReadableWithoutJavaScript() throws Exception {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        open(MadeUpReports.small());

        assertThat(visible("form, .copy, output")).isZero();
        assertThat(visible(".entry")).isEqualTo(3);
        assertThat(String.valueOf(browser.run("return document.body.innerText")))
                .contains(
                        "Not ready",
                        "DROP CAST (text AS integer);",
                        "603103",
                        "It depends on the state of a running migration");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void printsEverything(boolean withoutJavaScript) throws Exception {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", withoutJavaScript));
        open(MadeUpReports.small());
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));

        assertThat(visible(".entry")).isEqualTo(7);
        assertThat(visible("form, .copy")).isZero();

        browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isLegible(String scheme) throws Exception {
        browser.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        open(MadeUpReports.small());

        assertThat(list(Files.readString(CONTRAST))).isEmpty();
    }

    @Test
    void staysQuickWithManyDatabasesAndFindings() throws Exception {
        open(MadeUpReports.big());

        assertThat(number("document.querySelectorAll('#matrix thead [data-side]').length"))
                .isEqualTo(50);
        assertThat(number("document.querySelectorAll('.findings > li').length")).isEqualTo(1_000);
        assertThat(milliseconds("status", "violated")).isLessThan(200);
        assertThat(milliseconds("database", "7")).isLessThan(200);
        assertThat(number("performance.getEntriesByType('navigation')[0].loadEventEnd"))
                .isLessThan(5_000);
    }

    /** What becomes of the hostile names: only what HTML cannot express is replaced. */
    private static List<String> exact() {
        return MadeUpReports.HOSTILE_NAMES.stream()
                .map(name -> name.replace('\uD83D', '\uFFFD'))
                .toList();
    }

    private static void open(Report report) throws Exception {
        ReportSettings settings = new ReportSettings(true, folder, Set.of(), "src/test/java", Optional.empty());
        browser.open(ReportFormats.html(report, settings).get(0));
    }

    private static void choose(String name, String value) {
        browser.run("""
                const select = document.querySelector("[name=%s]");
                select.value = "%s";
                select.dispatchEvent(new Event("input", { bubbles: true }));
                """.formatted(name, value));
    }

    /** How long it takes to filter and lay out, at best: other programs share the machine. */
    private static long milliseconds(String name, String value) {
        List<Long> times = new ArrayList<>();
        for (int turn = 0; turn < 5; turn++) {
            choose(name, "");
            times.add(number("""
                    (() => {
                      const select = document.querySelector("[name=%s]");
                      const start = performance.now();
                      select.value = "%s";
                      select.dispatchEvent(new Event("input", { bubbles: true }));
                      document.body.getBoundingClientRect();
                      return performance.now() - start;
                    })()""".formatted(name, value)));
        }
        choose(name, "");
        return times.stream().min(Long::compare).orElseThrow();
    }

    private static long number(String expression) {
        return (Long) Objects.requireNonNull(browser.run("return Math.ceil(" + expression + ")"));
    }

    private static int visible(String selector) {
        return (int) number("[...document.querySelectorAll('" + selector
                + "')].filter((it) => it.getClientRects().length && it.checkVisibility()).length");
    }

    private static List<String> texts(String selector) {
        return list("return [...document.querySelectorAll('" + selector + "')].map((it) => it.textContent)");
    }

    private static List<String> list(String script) {
        List<?> values = (List<?>) Objects.requireNonNull(browser.run(script));
        return values.stream().map(String::valueOf).toList();
    }

    /** Whether an expression comes to a value: some of what a page does waits for its turn. */
    private static boolean eventually(String expression, Object value) {
        return Boolean.TRUE.equals(
                browser.run("""
                return new Promise((resolve) => {
                  const turn = () => (%s) === %s ? resolve(true) : requestAnimationFrame(turn);
                  turn();
                })""".formatted(expression, value instanceof String ? "'" + value + "'" : value)));
    }
}
