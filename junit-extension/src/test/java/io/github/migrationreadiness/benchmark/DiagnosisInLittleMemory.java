package io.github.migrationreadiness.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.migrationreadiness.console.Console;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The console reads 1 GB in a JVM of 64 MB, whether the text has lines or not, and finds what stands at its end. */
final class DiagnosisInLittleMemory implements Callable<List<Row>> {

    private static final long LENGTH = 1_000_000_000;
    private static final int MOST_SECONDS = 600;
    private static final String LAST =
            " Error 603409: User-defined casts present. Source database `orders` contains user-defined casts that can't be"
                    + " migrated to the target server.\n";

    @Override
    public List<Row> call() throws Exception {
        List<Row> rows = new ArrayList<>();
        rows.add(row("a log", "2024-09-12 10:37:11.915 2099 INFO   ld_apply.c:459   Replaying changes from file\n"));
        rows.add(
                row("a log with an error in each line", "2024-09-12 10:37:11 ERROR: 603405 Unsupported Extensions.\n"));
        rows.add(row("one line", "words without a line break, "));
        return rows;
    }

    private static Row row(String what, String pattern) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Console.class.getName(),
                        "diagnose",
                        "--json",
                        "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream text = process.getOutputStream()) {
            byte[] piece = pattern.repeat(10_000).getBytes(UTF_8);
            for (long written = 0; written < LENGTH; written += piece.length) {
                text.write(piece);
            }
            text.write(LAST.getBytes(UTF_8));
        }
        String found = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0 || !found.contains("603409")) {
            throw new IllegalStateException("It ended with " + process.exitValue() + ": " + found);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Row.atMost(
                "diagnosis of 1 GB in 64 MB: " + what, "%.0f s".formatted(seconds), "", seconds, MOST_SECONDS, " s");
    }
}
