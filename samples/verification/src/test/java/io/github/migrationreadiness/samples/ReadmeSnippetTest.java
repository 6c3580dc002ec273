package io.github.migrationreadiness.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the Java of the README to the kit's API: a newcomer copies it. */
class ReadmeSnippetTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void compilesAsItStands(@TempDir Path classes) throws IOException {
        assertThat(wholeClasses())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(source -> assertThat(compile(source, classes)).isEmpty());
    }

    @Test
    void isShortEnoughToBeRead() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(156);
    }

    /** {@return the blocks of Java that begin with imports; the others are parts of a class} */
    private static List<String> wholeClasses() throws IOException {
        return Pattern.compile("```java\n(import .*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String compile(String source, Path classes) {
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-d", classes.toString(), "-proc:none");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(new Source(source)))
                .call();
        return compiled ? "" : messages.toString();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///OrdersReadinessTest.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
