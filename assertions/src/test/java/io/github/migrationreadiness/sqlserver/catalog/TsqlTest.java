package io.github.migrationreadiness.sqlserver.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TsqlTest {

    @ParameterizedTest
    @CsvSource({
        "orders, [orders]",
        "a]b, [a]]b]",
        "]], []]]]]",
        "Bücher 東京 🐘, [Bücher 東京 🐘]",
        "' ', [ ]",
        "[x], [[x]]]"
    })
    void namesAreQuoted(String name, String quoted) {
        assertThat(Tsql.quote(name)).isEqualTo(quoted);
        assertThat(Tsql.quote("dbo", name)).isEqualTo("[dbo]." + quoted);
    }

    @Property(tries = 200)
    void noNameEndsItsQuotes(@ForAll String name) {
        String inner = Tsql.quote(name).substring(1, Tsql.quote(name).length() - 1);
        assertThat(inner.replace("]]", "").indexOf(']')).isNegative();
        assertThat(inner.replace("]]", "]")).isEqualTo(name);
    }
}
