package io.github.migrationreadiness.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Runs every measurement and prints a table: absolute times depend on the machine, ratios less so. */
public final class Benchmark {

    private static final String BINARIES = "benchmark.pg-upgrade";

    private Benchmark() {}

    /** Takes no arguments. */
    public static void main(String[] none) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path binaries = Path.of(System.getProperty(BINARIES, "/usr/lib/postgresql/15/bin"));
        List<Callable<List<Row>>> measurements = List.of(
                new DiagnosisOfLogs(),
                new DiagnosisInLittleMemory(),
                new SlowLine(),
                new ExtensionCost(),
                new ManyDatabases(),
                new ManyTables(binaries),
                new ManyFindings());
        out.println(Row.HEADER);
        for (Callable<List<Row>> measurement : measurements) {
            measurement.call().forEach(out::println);
        }
    }
}
