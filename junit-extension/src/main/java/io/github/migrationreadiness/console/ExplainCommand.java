package io.github.migrationreadiness.console;

import io.github.migrationreadiness.report.Json;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything that is known of a code. */
@Command(
        name = "explain",
        description = "Explains what a code means, what causes it, how to fix it, and which tests look for it.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {

    @Parameters(paramLabel = "CODE", description = "A code such as 603107, R001 or, of Azure SQL, 2009")
    private String code = "";

    @Option(names = "--json", description = "Print JSON: one object for each documented message with the code")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Override
    public void run() {
        List<Explanation> found = Explanations.of(code);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(found.stream().map(Explanation::asTree).toList()));
        } else {
            Paint paint = new Paint(spec.commandLine().getColorScheme().ansi().enabled());
            found.forEach(explanation -> new ExplanationText(out, paint).print(explanation));
        }
        out.flush();
    }
}
