package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.report.Report;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a source and, where there is one, its target. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Prompt prompt;

    @Mixin
    private final CheckOptions options = new CheckOptions();

    @Option(names = "--ask-password", description = "Ask for the passwords, without showing them")
    private boolean askPassword;

    @Option(
            names = "--json",
            description = "Print the report as JSON, and nothing else; progress goes to the error stream")
    private boolean json;

    CheckCommand(Terminal terminal, Prompt prompt) {
        this.terminal = terminal;
        this.prompt = prompt;
    }
}
