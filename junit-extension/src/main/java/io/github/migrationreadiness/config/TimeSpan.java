package io.github.migrationreadiness.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time with its unit; never zero, which drivers and servers take for "no limit". */
final class TimeSpan implements Format<Duration> {

    private static final Pattern AMOUNT_AND_UNIT = Pattern.compile("(\\d{1,9})(ms|s|m)");
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public Duration parse(String text) {
        Matcher time = AMOUNT_AND_UNIT.matcher(text);
        if (!time.matches()) {
            throw new RefusedException("no time with a unit");
        }
        Duration span = span(Long.parseLong(time.group(1)), time.group(2));
        if (span.isZero() || span.compareTo(LONGEST) > 0) {
            throw new RefusedException("out of range");
        }
        return span;
    }

    @Override
    public String allowed() {
        return "a time such as 500ms, 10s or 1m, more than zero and at most 1440m";
    }

    private static Duration span(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
