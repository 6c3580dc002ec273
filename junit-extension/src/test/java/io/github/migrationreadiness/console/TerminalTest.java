package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void hasColoursAndALineThatIsWrittenOver() {
        assertThat(Terminal.of(true, Map.of("TERM", "xterm-256color"))).isEqualTo(new Terminal(true, true));
        assertThat(Terminal.of(true, Map.of("NO_COLOR", ""))).isEqualTo(new Terminal(true, true));
    }

    @Test
    void hasNoColoursForWhoeverWantsNone() {
        assertThat(Terminal.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(new Terminal(true, false));
    }

    @Test
    void hasNeitherWhereNobodyCanSeeThem() {
        assertThat(Terminal.of(true, Map.of("TERM", "dumb"))).isEqualTo(new Terminal(false, false));
        assertThat(Terminal.of(false, Map.of("TERM", "xterm"))).isEqualTo(new Terminal(false, false));
    }

    @Test
    void hasACharsetForEveryName() {
        assertThat(StandardStreams.charset()).isNotEqualTo(StandardCharsets.US_ASCII);
    }
}
