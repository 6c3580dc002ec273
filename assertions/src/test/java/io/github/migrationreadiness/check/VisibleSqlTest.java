package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleSqlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DROP TYPE \"a\u001b[31m\"; | DROP TYPE U&\"a\\001B[31m\";",
                "DROP TYPE x.\"a\u202e\\\"\"\"; | DROP TYPE x.U&\"a\\202E\\\\\"\"\";",
                "SELECT 'it''s \u2066'; | SELECT U&'it''s \\2066';",
                "SELECT E'a\\\\\u0085\\'''\u061c'; | SELECT E'a\\\\\\u0085\\'''\\u061C';",
                "DROP ROLE \"##vso[task.complete]\"; | DROP ROLE U&\"\\0023#vso[task.complete]\";",
                "DROP ROLE \"##[error]\"; | DROP ROLE U&\"\\0023#[error]\";",
                "SELECT 1; -- '\u200f \" ##[x] | SELECT 1; -- '\\u200f \" \\u0023#[x]",
                "SELECT /* '\u200e */ \"\u200e\"; | SELECT /* '\\u200e */ U&\"\\200E\";",
                "SELECT \u202e1; | SELECT \\u202e1;",
                "SELECT ARRAY['\u200b', \"\ufeff\"]; | SELECT ARRAY[U&'\\200B', U&\"\\FEFF\"];",
                "SELECT '\udb40\udc01', E'\udb40\udc01'; | SELECT U&'\\+0E0001', E'\\U000E0001';",
            })
    void writesWhatCannotBeSeenByItsNumber(String sql, String visible) {
        assertThat(VisibleSql.of(sql)).isEqualTo(visible);
    }

    @Test
    void writesLineBreaksInNamesByTheirNumberAndLeavesThoseOfTheStatement() {
        assertThat(VisibleSql.of("DROP TYPE\n  \"a\n::error::b\";")).isEqualTo("DROP TYPE\n  U&\"a\\000A::error::b\";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TYPE \"\u65e5\u672c \\\";",
                "SELECT E'\\\\n';",
                "SELECT U&\"\\202E\", U&'\\202E'; -- ",
                "SELECT 'a'\n  || \"b\";",
                "DROP TABLE [a\u001b]]'\"]; SELECT N'\u001b', [##vso[x]]];",
                "SELECT 'never closed",
                ""
            })
    void leavesWhatCanBeSeenAndWhatTsqlHasNoOtherFormFor(String sql) {
        assertThat(VisibleSql.of(sql)).isEqualTo(sql);
    }

    @Test
    void isDoneOnce() {
        String once = VisibleSql.of("SELECT \"a\u001b\", 'b\u202e\\', E'c\\\\\u2028' -- \u0007");
        assertThat(VisibleSql.of(once)).isEqualTo(once);
    }

    @Test
    void isWhatRemediationsAreMadeOf() {
        assertThat(Remediation.sql(Side.SOURCE, "DROP TYPE \"\u001b\";").text()).isEqualTo("DROP TYPE U&\"\\001B\";");
    }
}
