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
    private CommandSpec spec;

    CodesCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        List<Explanation> all = Explanations.all();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(all.stream().map(Explanation::asTree).toList()));
        } else {
            all.forEach(it -> out.println("%-6s  %-14s  %s".formatted(it.code(), it.where(), it.title())));
        }
        out.flush();
    }
}
