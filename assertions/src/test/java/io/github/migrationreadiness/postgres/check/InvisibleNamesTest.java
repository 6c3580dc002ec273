package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.schema.UserDefinedCasts;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied addresses the object, and shows or does nothing else. */
class InvisibleNamesTest {

    private static final String NAME =
            "##vso[x]\u001b[31m\n::error::\t\u202e\u2066\u200f\u061c\u2028\ufeff\u0085 \"q\" 'a' \\ \udb40\udc01";

    @ParameterizedTest
    @ValueSource(strings = {"9.5", "18"})
    void areAddressedByNameAndByText(String major) {
        try (TestDatabase database = TestServer.major(major).createDatabase()) {
            String quoted = Identifiers.quote(NAME);
            database.execute("CREATE SCHEMA " + quoted, "CREATE TABLE " + quoted + "." + quoted + " (id int)");
            String condition = VisibleSql.of("nspname = " + Identifiers.literal(NAME));
            String plain = NAME.replace("\\", "");
            assertVisible(condition);
            assertThat(database.column("SELECT nspname FROM pg_catalog.pg_namespace WHERE " + condition))
                    .containsExactly(NAME);
            String text = VisibleSql.of("SELECT " + Identifiers.literal(plain));
            assertVisible(text);
            assertThat(text).startsWith("SELECT U&'");
            assertThat(database.column(text)).containsExactly(plain);
            String drop = VisibleSql.of("DROP TABLE " + quoted + "." + quoted + ";");
            assertVisible(drop);
            database.execute(drop);
            assertThat(database.column("SELECT relname FROM pg_catalog.pg_class WHERE relname LIKE '##vso%'"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.5", "18"})
    void areFixedAsTheFindingSays(String major) {
        try (TestDatabase database = TestServer.major(major).createDatabase()) {
            String type = "public." + Identifiers.quote(NAME);
            database.execute("CREATE TYPE " + type + " AS ENUM ('a')", "CREATE CAST (int AS " + type + ") WITH INOUT");
            CheckResult result = assertThatJudging(new UserDefinedCasts(), database(database))
                    .result();
            assertThat(result.findings())
                    .extracting(finding -> finding.remediation().orElseThrow().text())
                    .hasSize(1)
                    .allSatisfy(InvisibleNamesTest::assertVisible);
            fix(result, database);
            assertThat(database.column("SELECT oid::text FROM pg_catalog.pg_cast WHERE oid >= 16384"))
                    .isEmpty();
        }
    }

    private static void assertVisible(String sql) {
        assertThat(Invisible.in(sql)).as(sql).isFalse();
        assertThat(sql).doesNotContain("##vso[");
    }
}
