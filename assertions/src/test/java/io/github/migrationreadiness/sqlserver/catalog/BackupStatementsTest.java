package io.github.migrationreadiness.sqlserver.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.Select;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A gate for the syntax of the statements about backups: no proof that SQL Server takes them. */
class BackupStatementsTest {

    static final List<TsqlQuery<?>> STATEMENTS =
            List.of(BackupSetEntry.of("orders"), BackupMedia.of("orders"), DatabaseFile.ALL);

    @ParameterizedTest
    @FieldSource("STATEMENTS")
    void areSelectsWithAnArgumentForEachQuestionMark(TsqlQuery<?> query) throws JSQLParserException {
        assertThat(CCJSqlParserUtil.parse(query.sql())).isInstanceOf(Select.class);
        assertThat(query.sql().chars().filter(character -> character == '?')).hasSameSizeAs(query.arguments());
        assertThat(query.sql()).doesNotContainIgnoringCase(" LIMIT ").doesNotContain("||", "::", "`");
        assertThat(query.visibility()).isPresent();
    }
}
