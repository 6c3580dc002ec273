package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role ##vso[task.complete]|role \\u0023#vso[task.complete]",
                "###[group]|#\\u0023#[group]",
                "##teamcity[x]|\\u0023#teamcity[x]",
                "::error::x|\\u003a:error::x",
                "role ::set-output name=a::b|role \\u003a:set-output name=a::b"
            })
    void isDisarmed(String text, String disarmed) {
        assertThat(OneLine.of(text)).isEqualTo(disarmed);
        assertThat(OneLine.of(disarmed)).isEqualTo(disarmed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a::integer", "## heading [x]", "#[x]", "[::1]:5432", "a: : b", ""})
    void isToldFromOtherText(String text) {
        assertThat(OneLine.of(text)).isEqualTo(text);
    }

    @Test
    void isDisarmedInEveryLineOfAFailure() {
        assertThat(OneLine.ofEach("database `a\n  ::error::b\u001b[31m\u202e`\r\n##vso[x]"))
                .isEqualTo("database `a\n  \\u003a:error::b\\u001b[31m\\u202e`\\r\n\\u0023#vso[x]");
    }

    @Test
    void standsOnNoLineOfItsOwn() {
        assertThat(OneLine.of("a\n::error::b\u2028\u202e\u0085")).isEqualTo("a\\n::error::b\\u2028\\u202e\\u0085");
    }
}
