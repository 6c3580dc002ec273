package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.report.Prose.Piece;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void setsCodeApart() {
        assertThat(Prose.of("Use `ALTER ROLE`."))
                .containsExactly(words("Use "), new Piece("", "ALTER ROLE", ""), words("."));
    }

    @Test
    void showsWhereALinkLeads() {
        assertThat(Prose.of("See [extensions](https://aka.ms/allowlist-extensions)!"))
                .containsExactly(
                        words("See "),
                        words("extensions ("),
                        new Piece("", "", "https://aka.ms/allowlist-extensions"),
                        words(")"),
                        words("!"));
    }

    @Test
    void makesNoLinksWhereNamesMayLookLikeOne() {
        assertThat(Prose.withNames("[x](https://evil.example)"))
                .containsExactly(words("x ("), words("https://evil.example"), words(")"));
    }

    @Test
    void leavesTheRestAlone() {
        assertThat(Prose.of("*prefer* `one [x](javascript:alert(1))"))
                .containsExactly(words("*prefer* `one [x](javascript:alert(1))"));
        assertThat(Prose.of("")).isEmpty();
    }

    private static Piece words(String words) {
        return new Piece(words, "", "");
    }
}
