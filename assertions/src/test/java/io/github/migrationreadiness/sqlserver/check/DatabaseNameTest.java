package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R013 and R022. They are decided by the plan alone: these databases do not exist. */
class DatabaseNameTest {

    private final Copying copying = new Copying();

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void findsReservedWords() {
        assertThatJudging(new ReservedDatabaseName(), copying.source().database("Plan"))
                .isViolated("[R013] Database name is a reserved word (database \"Plan\")")
                .finds(
                        "database [Plan] a reserved word of Transact-SQL => Rename it with ALTER DATABASE [Plan] MODIFY NAME,"
                                + " or migrate a copy.");
        assertThatJudging(new ReservedDatabaseName(), copying.source().database("Plan2"))
                .passes();
    }

    @Test
    void findsSemicolons() {
        assertThatJudging(new SemicolonInDatabaseName(), copying.source().database("a;]b"))
                .isViolated("[R022] Database name with a semicolon (database \"a;]b\")")
                .finds(
                        "database [a;]]b] a semicolon in its name => Rename it with ALTER DATABASE [a;]]b] MODIFY NAME, or"
                                + " migrate a copy.");
        assertThatJudging(new SemicolonInDatabaseName(), copying.source().database(Copying.UGLY))
                .passes();
    }
}
