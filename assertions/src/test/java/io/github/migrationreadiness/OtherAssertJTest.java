package io.github.migrationreadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.ClosedPort;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Soft assertions on AssertJ as it is after 4.0.0-M1, without the class that it used to throw for several failures. */
class OtherAssertJTest {

    private static final String REMOVED = "org.assertj.core.error.AssertJMultipleFailuresError";

    @ParameterizedTest
    @MethodSource("failing")
    void throwsSoftFailures(Class<?> failing, String heading, @TempDir Path folder) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(folder), ClassLoader.getPlatformClassLoader())) {
            Object supplier =
                    loader.loadClass(failing.getName()).getDeclaredConstructor().newInstance();
            AssertionError error =
                    (AssertionError) supplier.getClass().getMethod("get").invoke(supplier);
            assertThat(error.getClass().getClassLoader()).isSameAs(loader);
            assertThat(error).hasMessageStartingWith(heading);
        }
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                arguments(OneFailure.class, "[603107] not checked: "),
                arguments(DocumentedFailures.class, "[603107][603409] 2 documented errors\n\n[603107] not checked: "),
                arguments(BesideAnother.class, "[603107] 2 errors\n\n[603107] not checked: "));
    }

    @Test
    void lacksTheClass(@TempDir Path folder) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(folder), ClassLoader.getPlatformClassLoader())) {
            assertThat(loader.loadClass(Assertions.class.getName())).isNotNull();
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> loader.loadClass(REMOVED));
        }
    }

    private static URL[] classPath(Path folder) throws IOException {
        Path whole = Path.of(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Path cut = cut(whole, folder);
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(entry -> entry.equals(whole) ? cut : entry)
                .map(OtherAssertJTest::url)
                .toArray(URL[]::new);
    }

    private static Path cut(Path jar, Path folder) throws IOException {
        Path copy = Files.copy(jar, folder.resolve(jar.getFileName()));
        try (FileSystem inside = FileSystems.newFileSystem(copy)) {
            Files.delete(inside.getPath(REMOVED.replace('.', '/') + ".class"));
        }
        return copy;
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What fails in the other world; each world has classes of its own. */
    abstract static class Failing implements Supplier<AssertionError> {

        @Override
        public AssertionError get() {
            try (ClosedPort nobody = ClosedPort.refusing()) {
                return thrownOn(SourceServer.of(nobody.url("postgres")));
            }
        }

        private AssertionError thrownOn(SourceServer source) {
            try {
                MigrationSoftAssertions.assertSoftly(softly -> fail(softly, source));
            } catch (AssertionError thrown) {
                return thrown;
            }
            throw new IllegalStateException("Nothing was thrown");
        }

        abstract void fail(MigrationSoftAssertions softly, SourceServer source);
    }

    public static final class OneFailure extends Failing {
        @Override
        void fail(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).hasWalLevel("logical");
        }
    }

    public static final class DocumentedFailures extends Failing {
        @Override
        void fail(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).hasWalLevel("logical").hasNoUserDefinedCasts();
        }
    }

    public static final class BesideAnother extends Failing {
        @Override
        void fail(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).hasWalLevel("logical");
            softly.fail("of our own");
        }
    }
}
