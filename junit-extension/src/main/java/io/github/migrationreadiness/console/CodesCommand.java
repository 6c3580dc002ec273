package io.github.migrationreadiness.console;

import io.github.migrationreadiness.report.Json;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the codes. */
@Command(
        name = "codes",
        description = "Lists every code with its title and where it is looked for.",
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
        return all.stream()
                .map(it -> "%-6s  %-14s  %s"
                        .formatted(
                                it.code(), it.where(), isShared(it.title(), all) ? it.titleAndQuestion() : it.title()))
                .distinct()
                .toList();
    }

    private static boolean isShared(String title, List<Explanation> all) {
        return all.stream()
                        .filter(it -> it.title().equals(title))
                        .map(Explanation::code)
                        .distinct()
                        .count()
                > 1;
    }
}
