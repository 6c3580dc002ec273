package io.github.migrationreadiness.console;

import static java.util.stream.Collectors.toMap;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ConfigurationException;
import io.github.migrationreadiness.config.ConfigurationSources;
import io.github.migrationreadiness.config.ExplicitSettings;
import io.github.migrationreadiness.config.ProviderType;
import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.console.CheckRun.Ended;
import io.github.migrationreadiness.file.WholeFile;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.report.Reports;
import io.github.migrationreadiness.report.Reports.Written;
import io.github.migrationreadiness.report.ResultCollector;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a source and, where there is one, its target. */
@Command(
        name = "check",
        description = "Judges a source and, where there is one, its target, with one test for each documented error.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        abbreviateSynopsis = true,
        footer = {
            "",
            "Passwords come from READINESS_SOURCE_PASSWORD and READINESS_TARGET_PASSWORD, from .pgpass, from a file that"
                    + " --source-password-file or READINESS_SOURCE_PASSWORD_FILE names, or from --ask-password; never from an"
                    + " argument. That of an encrypted client key comes from READINESS_SOURCE_SSL_PASSWORD, or from a file that"
                    + " READINESS_SOURCE_SSL_PASSWORD_FILE names. Every other"
                    + " key of the configuration can be set by its environment variable too, such as"
                    + " READINESS_SOURCE_URL or READINESS_CONNECT_TIMEOUT=5s, or in readiness.local.properties in the"
                    + " working directory. NO_COLOR switches colours off.",
            "",
            "Examples:",
            "  ${ROOT-COMMAND-NAME} check \\",
            "      --source jdbc:postgresql://db.example.net:5432/orders --source-user migrator --ask-password",
            "  ${ROOT-COMMAND-NAME} check --mode offline --databases orders,billing \\",
            "      --source 'jdbc:postgresql://db.example.net/orders?sslmode=require' \\",
            "      --target 'jdbc:postgresql://orders.postgres.database.azure.com/postgres?sslmode=require'",
            "",
            "Exit status: 0 ready, 1 not ready, 2 undecided, 3 wrong usage, configuration or input,",
            "  70 a defect of the kit or too little memory, 130 interrupted"
        })
final class CheckCommand implements Callable<Integer> {

    private static final String ORIGIN = "the command line";

    private final Terminal terminal;
    private final Prompt prompt;

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--ask-password", order = 20, description = "Ask for the passwords, without showing them")
    private boolean askPassword;

    @Option(
            names = "--json",
            order = 21,
            description = "Print the report as JSON and nothing else; progress goes to the error stream")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    CheckCommand(Terminal terminal, Prompt prompt) {
        this.terminal = terminal;
        this.prompt = prompt;
    }

    /** {@return the command line of the command, with the options that are keys of the configuration} */
    static CommandLine commandLine(Terminal terminal, Prompt prompt) {
        CommandLine command = new CommandLine(new CheckCommand(terminal, prompt));
        CheckOptions.addTo(command.getCommandSpec());
        return command;
    }

    @Override
    public Integer call() throws Exception {
        CheckOptions options = CheckOptions.of(spec.commandLine().getParseResult());
        ReadinessSettings settings = settings(options);
        servers(settings).forEach(CheckCommand::requireRunning);
        requireFolder(settings.report());
        Class<?> suite = Suites.of(settings);
        CheckRun run = new CheckRun(suite, selection.of(suite), options.properties(), passwords(settings));
        return new Interruption(spec.commandLine().getErr()).during(() -> report(run(run), settings.report()));
    }

    private int report(Ended run, ReportSettings settings) {
        Written written = written(run.results(), settings);
        say(written, run);
        run.error().ifPresent(CheckCommand::raise);
        return ExitStatus.of(written.report().verdict());
    }

    private static void raise(Error error) {
        throw error;
    }

    /** What was found out counts, whatever becomes of the files. */
    private Written written(ResultCollector results, ReportSettings settings) {
        try {
            return settings.enabled() ? Reports.write(results, settings) : new Written(results.report(), List.of());
        } catch (IOException failure) {
            spec.commandLine()
                    .getErr()
                    .println("The report could not be written to " + settings.directory() + ": " + failure);
            return new Written(results.report(), List.of());
        }
    }

    private Ended run(CheckRun run) {
        PrintWriter out =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        try (Progress progress = terminal.interactive() ? new ProgressLine(out) : new ProgressLines(out)) {
            return run.with(progress);
        }
    }

    private void say(Written written, Ended run) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Reports.json(written.report()));
            out.flush();
        } else {
            new Summary(out, new Paint(terminal.coloured()))
                    .print(written, run.results().results(), run.tests());
        }
    }

    /** Read before anything runs, so that whoever mistyped an option reads the name of the option. */
    private static ReadinessSettings settings(CheckOptions options) {
        options.requireLegible();
        try {
            return ReadinessSettings.read(ConfigurationSources.ofJvm(
                    ExplicitSettings.of(ORIGIN, options.properties()),
                    key -> Optional.ofNullable(System.getProperty(key)),
                    CheckCommand.class.getClassLoader()));
        } catch (ConfigurationException wrong) {
            throw new RefusedException(wrong.problems().stream()
                    .map(problem -> options.inOwnWords(problem, ORIGIN))
                    .collect(Collectors.joining("\n")));
        }
    }

    private Map<Side, Password> passwords(ReadinessSettings settings) {
        return askPassword
                ? servers(settings).map(ServerSettings::side).collect(toMap(side -> side, prompt::ask))
                : Map.of();
    }

    private static Stream<ServerSettings> servers(ReadinessSettings settings) {
        return Stream.concat(Stream.of(settings.source()), settings.target().stream());
    }

    private static void requireRunning(ServerSettings server) {
        if (server.provider() != ProviderType.JDBC) {
            throw new RefusedException("readiness." + server.side() + ".provider is "
                    + server.provider().name().toLowerCase(Locale.ROOT)
                    + ", but only a test suite starts servers; here, name one that runs with --" + server.side());
        }
    }

    /** Better before the servers are asked than after. */
    private static void requireFolder(ReportSettings report) {
        try {
            if (!report.enabled()) {
                return;
            }
            WholeFile.createFolder(report.directory());
            if (!Files.isWritable(report.directory())) {
                throw new RefusedException("The folder " + report.directory()
                        + " cannot be written to; name another with" + " --report-dir");
            }
        } catch (IOException impossible) {
            throw new RefusedException("The folder " + report.directory() + " cannot be made (" + impossible
                    + "); name another with --report-dir");
        }
    }
}
