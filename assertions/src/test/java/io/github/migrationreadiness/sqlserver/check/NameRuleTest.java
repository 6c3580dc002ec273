package io.github.migrationreadiness.sqlserver.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRuleTest {

    @ParameterizedTest
    @CsvSource({
        "SQL_Latin1_General_CP1_CI_AS, true",
        "Latin1_General_100_CI_AI_SC_UTF8, true",
        "Latin1_General_CS_AS, false",
        "Japanese_BIN2, false",
    })
    void ignoresCaseWhereTheCollationDoes(String collation, boolean ignoresCase) {
        assertThat(NameRule.of(collation).ignoresCase()).isEqualTo(ignoresCase);
    }

    @ParameterizedTest
    @CsvSource({
        "lines, LINES, true",
        "Über, üBER, true",
        "straße, STRASSE, false",
        "resume, résumé, false",
        "𐐨, 𐐀, true"
    })
    void tellsAccentsAndLettersApart(String one, String other, boolean same) {
        assertThat(counterparts(true, List.of(one), List.of(other)).containsKey(one))
                .isEqualTo(same);
        assertThat(counterparts(false, List.of(one), List.of(other))).isEmpty();
    }

    @Test
    void prefersTheSameCaseAndGivesNoCounterpartTwice() {
        assertThat(counterparts(true, List.of("Lines", "lines", "LINES"), List.of("lines", "LiNes")))
                .isEqualTo(Map.of("lines", "lines", "Lines", "LiNes"));
    }

    private static Map<String, String> counterparts(boolean ignoresCase, List<String> sources, List<String> targets) {
        return new NameRule(ignoresCase).counterparts(sources, targets, List::of);
    }
}
