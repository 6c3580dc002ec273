package io.github.migrationreadiness.sqlserver.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseNamesTest {

    /** What {@code DatabaseMetaData.getSQLKeywords()} gives; an object of its class takes a connection. */
    @Test
    void knowsTheReservedWordsThatTheDriverKnows() throws ReflectiveOperationException {
        Field keywords = Class.forName("com.microsoft.sqlserver.jdbc.SQLServerDatabaseMetaData")
                .getDeclaredField("SQL_KEYWORDS");
        keywords.setAccessible(true);
        assertThat(DatabaseNames.reservedWords())
                .hasSize(185)
                .containsExactlyInAnyOrder(((String) keywords.get(null)).split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN", "plan", "Order", "within group", "TRY_CONVERT", "percent"})
    void findsReservedWordsInAnyCase(String name) {
        assertThat(DatabaseNames.isReserved(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "plan2",
                "my plan",
                " plan",
                "[plan]",
                "within",
                "WITHIN  GROUP",
                "LABEL",
                "ABSOLUTE",
                "wıth",
                "ſelect",
                "ＰＬＡＮ",
                "表"
            })
    void takesWhatOnlyLooksLikeOne(String name) {
        assertThat(DatabaseNames.isReserved(name)).isFalse();
    }

    @Test
    void findsSemicolons() {
        assertThat(DatabaseNames.hasSemicolon("orders;2025")).isTrue();
        assertThat(DatabaseNames.hasSemicolon(";")).isTrue();
        assertThat(DatabaseNames.hasSemicolon("orders:2025")).isFalse();
        assertThat(DatabaseNames.hasSemicolon("orders\u037E2025"))
                .as("a Greek question mark")
                .isFalse();
    }
}
