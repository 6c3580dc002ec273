package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.postgres.restore.TextSearchObjects;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R128 */
class TextSearchObjectsTest {

    private static final Check<SourceDatabase> CHECK = new TextSearchObjects();

    private static final String SET_OPTIONS = "UPDATE pg_catalog.pg_ts_dict SET dictinitoption = ";

    /** Without its files nobody can create a dictionary: as if they had been there once. */
    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE TEXT SEARCH PARSER app.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,"
                + " LEXTYPES = prsd_lextype)",
        "CREATE TEXT SEARCH TEMPLATE app.\"my template\" (LEXIZE = dsimple_lexize, INIT = dsimple_init)",
        "CREATE TEXT SEARCH DICTIONARY app.my_syn (TEMPLATE = synonym, SYNONYMS = synonym_sample)",
        "CREATE TEXT SEARCH DICTIONARY app.spell"
                + " (TEMPLATE = ispell, DICTFILE = ispell_sample, AFFFILE = ispell_sample, STOPWORDS = english)",
        SET_OPTIONS + "$$synonyms = 'my_syn', casesensitive = '1'$$ WHERE dictname = 'my_syn'",
        SET_OPTIONS + "$$dictfile = 'de_de', \"AffFile\" = E'de_de', stopwords = 'english'$$ WHERE dictname = 'spell'"
    };

    private static final String FIX = " => define it over a file that PostgreSQL ships, or drop it and what uses it";

    private static final String[] FOUND = {
        "text search parser app.words can be created only by a superuser => DROP TEXT SEARCH PARSER app.words;",
        "text search template app.\"my template\" can be created only by a superuser"
                + " => DROP TEXT SEARCH TEMPLATE app.\"my template\";",
        "dictionary app.my_syn needs the file my_syn (synonyms), which the target does not have" + FIX,
        "dictionary app.spell needs the files de_de (afffile), de_de (dictfile), which the target does not have" + FIX
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void parsersTemplatesAndDictionariesWithFilesUntilTheyAreDropped(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R128] Text search parsers, templates and files (database \"%s\")"
                                .formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .contains(RefusedByPostgres.note())
                        .contains(DocumentedOn.KNOWN_ISSUES.note());
                fix(verdict.result(), orders);
                orders.execute("DROP TEXT SEARCH DICTIONARY app.my_syn", "DROP TEXT SEARCH DICTIONARY app.spell");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        /** A backslash in a literal would mean something else there. */
        @EveryMajor
        void theSameWhereLiteralsDoNotConformToTheStandard(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(PLANT);
                orders.execute("ALTER DATABASE " + orders.quotedName() + " SET standard_conforming_strings = off");
                assertThatJudging(CHECK, database(orders)).finds(FOUND);
            }
        }

        @EveryMajor
        void whatDependsOnATemplate(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TEXT SEARCH TEMPLATE used (LEXIZE = dsimple_lexize, INIT = dsimple_init)",
                        "CREATE TEXT SEARCH DICTIONARY of_it (TEMPLATE = used)");
                assertThatJudging(CHECK, database(orders))
                        .findings()
                        .singleElement()
                        .asString()
                        .contains("=> drop or change what depends on it first (text search dictionary ")
                        .endsWith("of_it), then DROP TEXT SEARCH TEMPLATE public.used;");
            }
        }

        @EveryMajor
        void templatesWithUglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA \"A\"\"p p\"");
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(name -> orders.execute("CREATE TEXT SEARCH TEMPLATE \"A\"\"p p\"." + quoted(name)
                                + " (LEXIZE = dsimple_lexize)"));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings().hasSize(UglyNames.SORTED.size() + 1);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void configurationsAndDictionariesOverFilesOfPostgres(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION unaccent",
                        "CREATE TEXT SEARCH CONFIGURATION c (COPY = english)",
                        "CREATE TEXT SEARCH DICTIONARY stem (TEMPLATE = snowball, LANGUAGE = german, STOPWORDS = german)",
                        "CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = simple, STOPWORDS = 'english')",
                        "CREATE TEXT SEARCH DICTIONARY syn (TEMPLATE = synonym, SYNONYMS = synonym_sample)",
                        "CREATE TEXT SEARCH DICTIONARY accents (TEMPLATE = unaccent, RULES = 'unaccent')",
                        "CREATE TEXT SEARCH DICTIONARY spell"
                                + " (TEMPLATE = ispell, DICTFILE = ispell_sample, AFFFILE = ispell_sample)",
                        "ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR asciiword WITH syn, stem");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
