package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.diagnosis.MigrationDiagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Logs as they are, and texts that are made to be slow: seconds for 100 MB, and how often the text could be searched meanwhile. */
final class DiagnosisOfLogs implements Callable<List<Row>> {

    private static final int LENGTH = 10_000_000;
    private static final int MOST_SECONDS = 60;
    private static final Map<String, String> TEXTS = Map.of(
            "a log of pgcopydb",
            "2024-09-12 10:37:11.915 2099 INFO   ld_apply.c:459   Replaying changes from file \"/root/0000000A.sql\"\n",
            "a log with an error in each line",
            "2024-09-12 10:37:11 Error 603405: Unsupported Extensions. The migration service doesn't support it.\n",
            "anchors of a broken chain, again and again",
            "The restore plan is broken because firstLsn 1 of log backup ",
            "wrappers in wrappers",
            "Migration for Database 'a' failed with error '",
            "quotes, without a line break",
            "'");

    @Override
    public List<Row> call() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            rows.add(row(
                    text.getKey(),
                    text.getValue().repeat(LENGTH / text.getValue().length())));
        }
        return rows;
    }

    private static Row row(String what, String text) throws Exception {
        List<Times.Of> times = Times.ofEach(
                1,
                3,
                new Times.Task("diagnosis", () -> MigrationDiagnosis.of(text)),
                new Times.Task("String.indexOf", () -> text.indexOf("what is not in it")));
        double factor = 100e6 / text.length();
        double seconds = times.get(0).median().toNanos() / 1e9 * factor;
        double searched = times.get(1).median().toNanos() / 1e9 * factor;
        return Row.atMost(
                "diagnosis of 100 MB: " + what,
                "%.1f s".formatted(seconds),
                "%.3f s String.indexOf, ratio %.0f".formatted(searched, seconds / searched),
                seconds,
                MOST_SECONDS,
                " s");
    }
}
