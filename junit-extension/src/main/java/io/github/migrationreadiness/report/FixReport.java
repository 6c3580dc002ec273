package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Remediation.Kind;
import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Scripts that fix what was found: {@code fix-source.sql}, {@code fix-target.sql} and {@code fix-azure.sh}. */
final class FixReport implements ReportFormat {

    private static final String AZURE = "fix-azure.sh";
    private static final Predicate<String> SCRIPT =
            Pattern.compile("fix-(source|target)(-\\d+)?\\.sql|fix-azure\\.sh").asMatchPredicate();

    private final Clock clock;

    FixReport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Path> write(Report report, ReportSettings settings) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> script : scripts(Fix.of(report)).entrySet()) {
            written.add(WholeFile.write(settings.directory().resolve(script.getKey()), script.getValue()));
        }
        removeOthers(settings.directory(), written);
        return written;
    }

    /** One of an earlier build would fix what is fixed already. */
    private static void removeOthers(Path directory, List<Path> written) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(it -> SCRIPT.test(it.getFileName().toString()) && !written.contains(it))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private Map<String, String> scripts(List<Fix> fixes) {
        FixedServers servers = new FixedServers(fixes);
        Map<String, String> scripts = new TreeMap<>();
        group(fixes, servers, kind -> kind != Kind.AZURE_CLI)
                .forEach((server, its) -> scripts.put(server.script(), sql(server, its)));
        Map<FixedServer, List<Fix>> azure = group(fixes, servers, kind -> kind == Kind.AZURE_CLI);
        if (!azure.isEmpty()) {
            scripts.put(AZURE, new AzureScript(heading(AZURE, "the servers in Azure"), azure).text());
        }
        return scripts;
    }

    private static Map<FixedServer, List<Fix>> group(List<Fix> fixes, FixedServers servers, Predicate<Kind> kinds) {
        return fixes.stream()
                .filter(fix -> kinds.test(fix.kind()))
                .collect(groupingBy(servers::of, LinkedHashMap::new, toList()));
    }

    private String sql(FixedServer server, List<Fix> fixes) {
        boolean ofSqlServer =
                fixes.get(0).server().filter(ServerSummary::isOfSqlServer).isPresent();
        return new SqlScript(ScriptProgram.of(ofSqlServer), heading(server.script(), server.words()), fixes).text();
    }

    private List<String> heading(String name, String server) {
        return List.of(
                name + ": fixes what stands in the way of the migration",
                "For " + server,
                "Written " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " by Migration Readiness "
                        + KitVersion.current());
    }
}
