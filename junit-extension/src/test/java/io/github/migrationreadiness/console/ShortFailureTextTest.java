package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortFailureTextTest {

    @Test
    void cutsLongProseToItsFirstSentence() {
        assertThat(ShortFailureText.lines(List.of(
                        keepalives(Side.SOURCE, "source old:5432"), keepalives(Side.TARGET, "target new:5432"))))
                .containsExactly(
                        "[R001] Connection timeouts: tcp_keepalives_idle = 7200",
                        "Migration failures often manifest through error messages that indicate connectivity issues."
                                + " … (explain R001)",
                        "",
                        "Found 1 on source old:5432:",
                        "  - tcp_keepalives_idle = 7200",
                        "",
                        "Found 1 on target new:5432:",
                        "  - tcp_keepalives_idle = 7200",
                        "",
                        "Resolution: To address the connection timeout issues, adjust the TCP parameters on both the source"
                                + " and target servers as follows: … (explain R001)");
    }

    @Test
    void leavesShortProseAsItIs() {
        Violation casts = Violation.of(Finding.of("cast")).fill("dbName", "orders");
        assertThat(ShortFailureText.lines(List.of(result(PostgresError.USER_DEFINED_CASTS, Side.SOURCE, "db", casts))))
                .startsWith(
                        "[603409] User-defined casts present",
                        "Source database `orders` contains user-defined casts that can't be migrated to the target server.")
                .endsWith("Resolution: the documentation gives none.");
    }

    private static CheckResult keepalives(Side side, String server) {
        Violation found = Violation.of(Finding.of("tcp_keepalives_idle = 7200")).because("tcp_keepalives_idle = 7200");
        return result(PostgresError.TCP_KEEPALIVES, side, server, found);
    }

    private static CheckResult result(PostgresError error, Side side, String server, Violation found) {
        return new CheckResult("check", error, Severity.WARNING, side, null, server, "", found, Duration.ZERO);
    }
}
