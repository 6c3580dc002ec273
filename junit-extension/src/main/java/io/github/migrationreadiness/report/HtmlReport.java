package io.github.migrationreadiness.report;

import com.samskivert.mustache.Mustache;
import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One page for people that needs nothing beside itself, neither network nor JavaScript. */
final class HtmlReport implements ReportFormat {

    static final String FILE = "readiness-report.html";

    @Override
    public List<Path> write(Report report, ReportSettings settings) throws IOException {
        return List.of(Files.writeString(settings.directory().resolve(FILE), page(report)));
    }

    private static String page(Report report) {
        return Mustache.compiler()
                .withEscaper(new HtmlText())
                .withLoader(name -> new StringReader(TextResource.read(name + ".mustache")))
                .emptyStringIsFalse(true)
                .compile(TextResource.read("readiness-report.html.mustache"))
                .execute(HtmlPage.of(report));
    }
}
