package io.github.migrationreadiness.sqlserver.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.server.Facts;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.check.SqlServerChecks;
import io.github.migrationreadiness.testservers.FullSqlServer;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can be said of the statements without a SQL Server: they are single SELECTs without a word of another dialect, and
 * run on a catalog that was built after the documentation.
 */
class TsqlStatementsTest {

    private static final Pattern OF_OTHERS =
            Pattern.compile("(?i)\\bLIMIT\\b|\\|\\||::|`|--|/\\*|;|\\bOFFSET\\b|\\bILIKE\\b");

    private static final Pattern WRITES = Pattern.compile(
            "(?i)\\b(INSERT|UPDATE|DELETE|MERGE|INTO|CREATE|ALTER|DROP|TRUNCATE|EXEC|"
                    + "EXECUTE|GRANT|REVOKE|DENY|BACKUP|RESTORE|DBCC|KILL|SHUTDOWN|BULK|OPENROWSET|OPENQUERY|XP_\\w+|SP_\\w+)\\b");

    /** They hold words that write but are none: names in quotes or brackets. */
    private static final Pattern QUOTED = Pattern.compile("N?'(?:[^']|'')*'|\\[(?:[^]]|]])*]");

    private static final TestSqlServer SERVER = FullSqlServer.start();

    private static Connection session;

    static List<TsqlQuery<?>> queries() {
        return EveryTsqlQuery.all();
    }

    @BeforeAll
    static void open() throws SQLException {
        session = SERVER.dataSource("orders").getConnection();
    }

    @AfterAll
    static void close() throws SQLException {
        session.close();
        SERVER.close();
    }

    /** The kit itself has to know what answers, what the login may see, and which databases there are. */
    @Test
    void eachIsReadByTheKitOrByARegisteredCheck() {
        assertThat(Stream.<Stream<? extends Object>>of(
                                Stream.of(ServerIdentity.OF_SERVER, LoginRights.OF_SESSION, DatabaseEntry.ALL),
                                readTogether(),
                                descriptions().flatMap(check -> check.onDemand().stream()))
                        .<Object>flatMap(read -> read)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(queries());
    }

    @Test
    void eachHasItsOwnName() {
        assertThat(queries())
                .extracting(TsqlQuery::name)
                .doesNotHaveDuplicates()
                .allMatch(it -> !it.isBlank());
    }

    /** The session that loads facts gives no arguments. */
    @Test
    void whatIsAskedTogetherTakesNoArguments() {
        assertThat(readTogether())
                .isNotEmpty()
                .allSatisfy(query -> assertThat(((TsqlQuery<?>) query).sql()).doesNotContain("?"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isOneSelect(TsqlQuery<?> query) throws JSQLParserException {
        assertThat(parsed(query.sql())).isInstanceOf(Select.class);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void writesNothingAndSpeaksNoOtherDialect(TsqlQuery<?> query) {
        assertThat(bare(query.sql())).doesNotContainPattern(OF_OTHERS).doesNotContainPattern(WRITES);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsARowOfTheFakeCatalog(TsqlQuery<?> query) throws SQLException {
        Facts facts = new Facts(connection -> new TsqlBatch(connection, new Limits(Duration.ofSeconds(30), 100)));
        assertThat(facts.ask(session, EveryTsqlQuery.filledIn(query))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELEC 1", "SELECT a FRM b", "SELECT (1", "SELECT a FROM WHERE b = 1"})
    void theParserRefusesWhatIsNoSql(String wrong) {
        assertThatExceptionOfType(JSQLParserException.class).isThrownBy(() -> parsed(wrong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM b LIMIT 1",
                "SELECT a || b FROM c",
                "SELECT a::int FROM b",
                "SELECT `a` FROM b",
                "SELECT a FROM b -- for now",
                "SELECT 1; SELECT 2"
            })
    void theWordsOfOtherDialectsAreFound(String wrong) {
        assertThat(bare(wrong)).containsPattern(OF_OTHERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT a INTO b FROM c", "EXEC sp_who", "DBCC TRACESTATUS(-1)", "DROP TABLE [x]"})
    void whatWritesOrRunsIsFound(String wrong) {
        assertThat(bare(wrong)).containsPattern(WRITES);
    }

    private static Stream<io.github.migrationreadiness.check.Statement> readTogether() {
        return descriptions()
                .flatMap(check -> Stream.of(Side.values()).flatMap(side -> check.statements(side).stream()));
    }

    private static Stream<CheckDescription> descriptions() {
        return SqlServerChecks.all().stream().map(SqlServerCheck::description);
    }

    private static String bare(String sql) {
        return QUOTED.matcher(sql).replaceAll("x");
    }

    private static Statement parsed(String sql) throws JSQLParserException {
        return CCJSqlParserUtil.parse(sql, parser -> parser.withSquareBracketQuotation(true));
    }
}
