package io.github.migrationreadiness.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.report.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the codes. */
@Command(
        name = "codes",
        description = "Lists every code with where it is looked for, its severity and its title.",
        mixinStandardHelpOptions = true)
final class CodesCommand implements Runnable {

    @Option(names = "--json", description = "Print JSON: what explain prints for each of them")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Override
    public void run() {
        List<Explanation> all = Explanations.all();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(all.stream().map(Explanation::asTree).toList()));
        } else {
            lines(all).forEach(out::println);
        }
        out.flush();
    }

    /** Several messages may share a code, and several codes a title. */
    private static List<String> lines(List<Explanation> all) {
        return all.stream().collect(groupingBy(Explanation::code, LinkedHashMap::new, toList())).values().stream()
                .map(same -> line(same, all))
                .toList();
    }

    private static String line(List<Explanation> same, List<Explanation> all) {
        Explanation it =
                same.stream().filter(Explanation::isLookedFor).findFirst().orElse(same.get(0));
        return "%-6s  %-14s  %-7s  %s"
                .formatted(
                        it.code(),
                        it.where(),
                        it.severity().map(Severity::toString).orElse("-"),
                        isShared(it, all) ? it.titleAndQuestion() : it.title());
    }

    private static boolean isShared(Explanation one, List<Explanation> all) {
        return all.stream()
                        .filter(it -> it.title().equals(one.title())
                                && it.error().system() == one.error().system())
                        .map(Explanation::code)
                        .distinct()
                        .count()
                > 1;
    }
}
