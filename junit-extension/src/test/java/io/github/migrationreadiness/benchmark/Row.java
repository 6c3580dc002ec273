package io.github.migrationreadiness.benchmark;

import java.time.Duration;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what what was measured
 * @param measured what came out
 * @param baseline what it is compared with
 * @param figure the number that has a target
 * @param target at most this
 * @param met whether the target is met
 */
record Row(String what, String measured, String baseline, String figure, String target, String met) {

    static final Row HEADER = new Row("what", "measured", "baseline", "figure", "target", "met");

    /** {@return how a time compares with another one} */
    static Row ratio(String what, Duration measured, Times.Of baseline, double target) {
        double ratio = (double) measured.toNanos() / baseline.median().toNanos();
        return new Row(
                what,
                inWords(measured),
                inWords(baseline.median()) + " " + baseline.what(),
                "%.2f".formatted(ratio),
                "%.2f".formatted(target),
                inWords(ratio <= target));
    }

    /** {@return how a number compares with the most that it may be} */
    static Row atMost(String what, String measured, String baseline, double figure, double target, String unit) {
        return new Row(
                what,
                measured,
                baseline,
                "%.1f%s".formatted(figure, unit),
                "%.0f%s".formatted(target, unit),
                inWords(figure <= target));
    }

    static Row notMeasured(String what, String reason) {
        return new Row(what, "not measured: " + reason, "", "", "", "");
    }

    static String inWords(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    private static String inWords(boolean met) {
        return met ? "yes" : "NO";
    }

    @Override
    public String toString() {
        return "| %-58s | %-12s | %-52s | %-8s | %-8s | %-3s |"
                .formatted(what, measured, baseline, figure, target, met);
    }
}
