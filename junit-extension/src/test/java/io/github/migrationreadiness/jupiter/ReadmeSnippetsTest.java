package io.github.migrationreadiness.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the classes of the README as they stand there. */
class ReadmeSnippetsTest {

    private static final TestServer SERVER = TestServer.major("16");

    private final TestDatabase orders = SERVER.createDatabase("orders");

    @TempDir
    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        List<Source> sources = Pattern.compile("```java\n(import .*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> new Source(block.group(1)))
                .toList();
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.getTask(
                                messages, null, null, List.of("-d", classes.toString(), "-proc:none"), null, sources)
                        .call())
                .as(messages::toString)
                .isTrue();
    }

    @AfterEach
    void dropDatabase() {
        orders.close();
    }

    @Test
    void showASuite() throws Exception {
        assertThat(run("OrdersReadinessTest").tests()).containsKeys("sourceHasLogicalWalLevel", "targetIsReachable");
    }

    @Test
    void showAClassForEachDatabase() throws Exception {
        orders.execute("CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT");
        assertThat(run("OrdersDatabasesTest").failureOf(inOrders("hasNoCasts"))).hasMessageStartingWith("[603409]");
    }

    @Test
    void showHowATestAcceptsAFinding() throws Exception {
        orders.execute("CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT");
        assertThat(run("CastsReadinessTest").abortOf("hasNoCasts")).endsWith(", all 1 accepted");
    }

    @Test
    void showACheckOfOnesOwnWhoseResultsAreReportedLikeOurs() throws Exception {
        orders.execute("CREATE TABLE \"Orders_old\" ()", "CREATE TABLE kept ()");
        SuiteRun run = run("LeftoverTablesTest");
        assertThat(run.failureOf(inOrders("hasNoLeftoverTables")))
                .hasMessageStartingWith("[ORDERS-1] Leftover tables present (database \"" + orders.name() + "\")\n"
                        + "Copying them takes time.\n\nFound 1 in ")
                .hasMessageContainingAll(
                        "  - table public.\"Orders_old\"",
                        "Resolution: Drop them before the migration, or move them to the archive.",
                        "Documentation: https://wiki.example.net/migration/leftover-tables");
        assertThat(run.entriesOf(inOrders("hasNoLeftoverTables")))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("readiness.code", "ORDERS-1")
                        .containsEntry("readiness.check", "leftover-tables")
                        .containsEntry("readiness.status", "VIOLATED")
                        .containsEntry("readiness.side", "SOURCE")
                        .containsEntry("readiness.database", orders.name())
                        .containsEntry("readiness.count", "1"));
    }

    private String inOrders(String test) {
        return "[1] database \"" + orders.name() + "\": " + test;
    }

    private SuiteRun run(String name) throws IOException, ClassNotFoundException {
        URL[] folder = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(folder, getClass().getClassLoader())) {
            return Suites.onSource(SERVER)
                    .with("readiness.databases", orders.name())
                    .run(loader.loadClass(name));
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
