package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.report.ResultKind;
import io.github.migrationreadiness.testservers.ClosedPort;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** An error of the JVM or of the kit is neither a verdict nor the user's fault. */
class ErrorsTest {

    @TempDir
    private Path folder;

    static Stream<Error> errors() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new NoClassDefFoundError("org/example/Missing"),
                new ExceptionInInitializerError("broken"),
                new AssertionError("impossible\n##vso[task.complete]"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    @ResourceLock("System.in")
    void endDiagnoseWith70AndOneLine(Error error) {
        InputStream before = System.in;
        System.setIn(new InputStream() {
            @Override
            public int read() {
                throw error;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                throw error;
            }
        });
        try {
            ConsoleRun run = ConsoleRun.of("diagnose", "-");
            assertThat(run.status()).isEqualTo(70);
            assertThat(run.err().lines()).hasSize(1);
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @MethodSource("errors")
    void endTheOtherCommandsWith70AndOneLine(Error error) throws Exception {
        try (ClosedPort closed = ClosedPort.refusing()) {
            List<List<String>> commands = List.of(
                    List.of("codes"),
                    List.of("codes", "--json"),
                    List.of("explain", "603409"),
                    List.of("check", "--source", closed.url("postgres"), "--report-dir", folder.toString()));
            for (List<String> command : commands) {
                StringWriter err = new StringWriter();
                assertThat(status(error, err, command)).as(command.toString()).isEqualTo(70);
                assertThat(err.toString().lines()).as(command.toString()).hasSize(1);
            }
        }
    }

    @Test
    void sayWhatToDo() {
        assertThat(err(new OutOfMemoryError("Java heap space")))
                .startsWith("The memory of ")
                .contains("(Java heap space). Give Java more, as with java -Xmx1g");
        assertThat(err(new NoClassDefFoundError("org/example/Missing")))
                .contains("please report it: java.lang.NoClassDefFoundError: org/example/Missing at ")
                .contains("ErrorsTest.");
    }

    @Test
    void ofATestCountWhereTheyAreNoFailureOfACheck() {
        assertThat(judged(new StackOverflowError()).error()).containsInstanceOf(StackOverflowError.class);
        assertThat(judged(new AssertionFailedError("impossible")).error()).isNotEmpty();
        assertThat(judged(new IllegalStateException("the network")).error()).isEmpty();
    }

    private static EndedTest judged(Throwable thrown) {
        return EndedTest.of("603409", Set.of(ResultKind.PASSED), TestExecutionResult.failed(thrown));
    }

    private static String err(Error error) {
        StringWriter err = new StringWriter();
        status(error, err, List.of("codes"));
        return err.toString();
    }

    /** {@return the status of a command that meets an error when it tells what it found} */
    private static int status(Error error, StringWriter err, List<String> command) {
        boolean[] met = new boolean[1];
        Writer out = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                if (!met[0]
                        && Optional.of(text.substring(from, from + length))
                                .filter(it -> !command.contains("check") || it.contains("Report: "))
                                .isPresent()) {
                    met[0] = true;
                    throw error;
                }
            }
        };
        return Console.run(
                Console.commandLine(new Terminal(false, false), side -> {
                            throw new RefusedException("nobody is there");
                        })
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err)),
                command.toArray(String[]::new));
    }
}
