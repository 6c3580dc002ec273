package io.github.migrationreadiness.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When a report was made, and by what: the same in all of its formats.
 *
 * @param time the time, in the time zone of those who read it
 * @param kit the version of the kit
 */
public record ReportStamp(ZonedDateTime time, String kit) {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx '('VV')'", Locale.ROOT);

    /** {@return the stamp of a report that is made here and now} */
    static ReportStamp now() {
        return new ReportStamp(ZonedDateTime.now(ZoneId.systemDefault()), KitVersion.current());
    }

    /** {@return the time for programs, in UTC} */
    Instant instant() {
        return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** {@return date, time, time zone and version for people} */
    public String inWords() {
        return WORDS.format(time) + ", Migration Readiness " + kit;
    }
}
