package io.github.migrationreadiness.sqlserver.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterWidthTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "orders", "a b\t[c]%<script>\"'", "\u007F"})
    void takesAsciiAsOneByte(String name) {
        assertThat(CharacterWidth.of(name)).isEqualTo(CharacterWidth.SINGLE_BYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aufträge", "\u0080", "naïve", "\u00FF"})
    void cannotTellOfLatinWithoutTheCodePage(String name) {
        assertThat(CharacterWidth.of(name)).isEqualTo(CharacterWidth.DEPENDS_ON_CODE_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ā", "表", "orders_表", "заказы", "הזמנות", "\u202Eorders", "😀", "ä表", "\uD800"})
    void findsWhatTakesTwoBytes(String name) {
        assertThat(CharacterWidth.of(name)).isEqualTo(CharacterWidth.DOUBLE_BYTE);
    }
}
