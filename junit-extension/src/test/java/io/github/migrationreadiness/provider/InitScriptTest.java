package io.github.migrationreadiness.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On one server for all tests, so every script uses names of its own and drops what is not in its databases. */
class InitScriptTest {

    private final TestServer server = TestServer.major("16");

    @AfterEach
    void drop() {
        server.column("SELECT quote_ident(datname) FROM pg_database WHERE datname LIKE 'Init%'")
                .forEach(name -> server.execute("DROP DATABASE " + name));
    }

    @Test
    void fillsSeveralDatabases() throws SQLException {
        run("""
                CREATE DATABASE "Init 1";
                CREATE DATABASE "Init ""2"; -- a comment; with a semicolon
                \\connect "Init 1"
                CREATE TABLE public.one (id int);
                CREATE TABLE public.another (id int)
                \\c "Init ""2"
                /* a comment; /* in a comment */ ; */
                CREATE TABLE public.two (id int);
                \\connect postgres
                COMMENT ON DATABASE "Init 1" IS 'made; by a script';
                """);
        assertThat(tables("Init 1")).containsExactly("another", "one");
        assertThat(tables("Init \"2")).containsExactly("two");
        assertThat(server.column(
                        "SELECT shobj_description(oid, 'pg_database') FROM pg_database" + " WHERE datname = 'Init 1'"))
                .containsExactly("made; by a script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO $$ BEGIN CREATE TABLE public.made (id int); PERFORM 1; END $$;",
                "DO $body$ BEGIN EXECUTE $$CREATE TABLE public.made (id int); SELECT ';'$$; END $body$",
                "CREATE TABLE public.made (text text DEFAULT ';''; ?', json jsonb DEFAULT '{\"a\": [1, 2]}');",
                "CREATE TABLE public.made (id int); SELECT '{1}'::int[] @> '{1}', '{\"a\": 1}'::jsonb ? 'a';",
                "CREATE TABLE public.made (a text DEFAULT E'\\';', b text DEFAULT '\\'); SELECT 1;",
                "SET check_function_bodies = off; CREATE FUNCTION public.f() RETURNS int LANGUAGE sql BEGIN ATOMIC"
                        + " SELECT 1; SELECT 2; END; CREATE TABLE public.made (id int);",
                "-- nothing but a comment\n;;\nCREATE TABLE public.made (id int);\n-- and another",
                "CREATE TABLE public.made (id int);\r\nINSERT INTO public.made\r\nVALUES (1);\r\n",
                "BEGIN; CREATE TABLE public.made (id int); COMMIT;",
                "CREATE TABLE public.made (id int); VACUUM public.made;"
            })
    void takesStatementsAsPsqlDoes(String statements) throws SQLException {
        run("CREATE DATABASE \"Init\";\n\\connect \"Init\"\n" + statements);
        assertThat(tables("Init")).containsExactly("made");
    }

    @Test
    void takesWhatPgDumpWritesAroundItsStatements() throws SQLException {
        run("""
                \\restrict uub3nJwKxzcu5xwYKW78tjBIo1zmZzh3WPuNtiifIEsTJrc2RiXnl4hpWPm5tlY
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE DATABASE "Init's \\ \"\"Ω\"\"";
                \\unrestrict uub3nJwKxzcu5xwYKW78tjBIo1zmZzh3WPuNtiifIEsTJrc2RiXnl4hpWPm5tlY
                \\encoding SQL_ASCII
                \\connect -reuse-previous=on "dbname='Init\\'s \\\\ \"\"Ω\"\"'"
                \\restrict uub3nJwKxzcu5xwYKW78tjBIo1zmZzh3WPuNtiifIEsTJrc2RiXnl4hpWPm5tlY
                SET check_function_bodies = false;
                CREATE TABLE public.dumped (id int);
                """);
        assertThat(tables("Init's \\ \"Ω\"")).containsExactly("dumped");
    }

    @Test
    void includesScriptsOfItsFolderInTheDatabaseThatItIsIn(@TempDir Path folder) throws IOException, SQLException {
        Path parts = Files.createDirectory(folder.resolve("50% of #1"));
        Files.writeString(folder.resolve("all.sql"), """
                CREATE DATABASE "Init 1";
                \\connect "Init 1"
                \\ir '50% of #1/one.sql'
                CREATE TABLE public.two (id int);
                """);
        Files.writeString(parts.resolve("one.sql"), "\\ir zero.sql\nCREATE TABLE public.one (id int);");
        Files.writeString(parts.resolve("zero.sql"), "CREATE TABLE public.zero (id int);");
        InitScript.at(folder.resolve("all.sql").toUri()).runOn(new Started(server));
        assertThat(tables("Init 1")).containsExactly("one", "two", "zero");
    }

    @Test
    void includesScriptsOfItsJar(@TempDir Path folder) throws IOException, SQLException {
        Path jar = folder.resolve("scripts.jar");
        try (FileSystem content = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.writeString(content.getPath("/all.sql"), "CREATE DATABASE \"Init\";\n\\c Init\n\\ir one.sql");
            Files.writeString(content.getPath("/one.sql"), "CREATE TABLE public.one (id int);");
        }
        InitScript.at(URI.create("jar:" + jar.toUri() + "!/all.sql")).runOn(new Started(server));
        assertThat(tables("Init")).containsExactly("one");
    }

    @Test
    void namesTheIncludedScriptThatFails(@TempDir Path folder) throws IOException {
        URI all = Files.writeString(folder.resolve("all.sql"), "\\ir one.sql").toUri();
        Path one = Files.writeString(folder.resolve("one.sql"), "SELECT nothing;");
        assertFailure(() -> InitScript.at(all).runOn(new Started(server)))
                .hasMessageStartingWith("The init script ")
                .hasMessageContaining(one + " failed at: SELECT nothing\n");
    }

    @Test
    void namesTheIncludedScriptThatIsNotThere(@TempDir Path folder) throws IOException {
        URI all =
                Files.writeString(folder.resolve("all.sql"), "\\ir nowhere.sql").toUri();
        assertFailure(() -> InitScript.at(all).runOn(new Started(server)))
                .hasMessageEndingWith(folder.resolve("nowhere.sql") + " cannot be read");
    }

    @Test
    void doesNotIncludeItself(@TempDir Path folder) throws IOException {
        URI all = Files.writeString(folder.resolve("all.sql"), "\\ir one.sql").toUri();
        Files.writeString(folder.resolve("one.sql"), "\\ir all.sql");
        assertFailure(() -> InitScript.at(all).runOn(new Started(server))).hasMessageEndingWith(".sql includes itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--\n-- Data for Name: t; Type: TABLE DATA\n--\n\n",
                "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;\n"
            })
    void saysHowADumpIsMadeWithoutRows(String before) {
        assertFailure(before + "COPY public.t (id) FROM stdin;\n1\n\\.\n")
                .hasMessageEndingWith("pg_dump --schema-only.");
    }

    @Test
    void showsTheBeginningOfALongStatementThatFails() {
        assertFailure("SELECT nothing" + "\n,1".repeat(60))
                .hasMessageContaining("SELECT nothing\n,1\n")
                .hasMessageContaining("\n… and 31 lines more")
                .hasMessageContaining("column \"nothing\" does not exist");
    }

    @Test
    void namesItselfAndTheStatementThatFails() {
        assertFailure("SELECT 1;\n  SELECT nothing\n  FROM nowhere;\nSELECT 2;")
                .hasMessageStartingWith("The init script fill.sql failed at: SELECT nothing\n  FROM nowhere\n")
                .hasMessageContaining("relation \"nowhere\" does not exist")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void namesTheDatabaseThatItCannotOpen() {
        assertFailure("\\connect Nowhere\nSELECT 1;")
                .hasMessageStartingWith("The init script fill.sql failed in database Nowhere")
                .hasMessageContaining("database \"Nowhere\" does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\i other.sql", "\\set x 1", "\\connect", "\\encoding LATIN1"})
    void refusesOtherCommandsOfPsqlByName(String command) {
        assertFailure("SELECT 1;\n" + command + "\n")
                .hasMessageContaining("fill.sql")
                .hasMessageContaining(command)
                .hasMessageContaining("\\connect name");
    }

    @Test
    void namesItselfWhereItCannotBeRead() {
        URI nowhere = Path.of("nowhere.sql").toUri();
        assertThatThrownBy(() -> InitScript.at(nowhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The init script " + nowhere + " cannot be read");
    }

    private AbstractThrowableAssert<?, ?> assertFailure(String sql) {
        return assertFailure(() -> run(sql));
    }

    private static AbstractThrowableAssert<?, ?> assertFailure(ThrowingCallable script) {
        return assertThatThrownBy(script).isInstanceOf(IllegalStateException.class);
    }

    private void run(String sql) {
        new InitScript("fill.sql", sql).runOn(new Started(server));
    }

    private List<String> tables(String database) throws SQLException {
        try (Connection session = server.superuserConnection(database);
                var rows = session.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
            return names;
        }
    }

    /** A test server as one that the kit started. */
    private record Started(TestServer server) implements StartedServer {
        @Override
        public String url(String database) {
            return server.url(database);
        }

        @Override
        public Connection connect(String database) throws SQLException {
            return DriverManager.getConnection(url(database) + InitScript.SESSION, TestServer.SUPERUSER, "");
        }

        @Override
        public void close() {
            // All tests share it.
        }
    }
}
