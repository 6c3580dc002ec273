package io.github.migrationreadiness.console;

import io.github.migrationreadiness.report.Json;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the documented errors behind what a migration said. */
@Command(
        name = "diagnose",
        description = "Finds the documented errors behind what a migration said, and what to do about them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  az postgres flexible-server migration show … | java -jar … diagnose -",
            "  az datamigration sql-managed-instance show … --expand MigrationStatusDetails > status.json",
            "  java -jar … diagnose status.json",
            "  java -jar … diagnose migration.log"
        })
final class DiagnoseCommand implements Runnable {

    @Parameters(
            paramLabel = "FILE",
            description =
                    "What the migration said: its status document as JSON, a log, or any other text; - reads it from"
                            + " the standard input")
    private String file = "";

    @Option(
            names = "--json",
            description = "Print JSON: one object for each error, with \"code\": null where it is unknown")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Override
    public void run() {
        Diagnosed diagnosed = new Input(file).read(Diagnosed::of);
        diagnosed.note().ifPresent(note -> spec.commandLine().getErr().println(Paint.harmless(note)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(diagnosed.asTree()));
        } else {
            Paint paint = new Paint(spec.commandLine().getColorScheme().ansi().enabled());
            new DiagnosisText(out, paint).print(diagnosed);
        }
        out.flush();
    }
}
