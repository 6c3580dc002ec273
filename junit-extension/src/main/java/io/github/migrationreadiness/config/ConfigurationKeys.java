package io.github.migrationreadiness.config;

import static io.github.migrationreadiness.config.KeyScope.AZURE_SQL_TARGET;
import static io.github.migrationreadiness.config.KeyScope.GENERAL;
import static io.github.migrationreadiness.config.KeyScope.SERVER;
import static io.github.migrationreadiness.config.KeyScope.SQL_SERVER;
import static io.github.migrationreadiness.config.KeyScope.SQL_SERVER_MIGRATION;
import static io.github.migrationreadiness.config.KeyScope.SQL_SERVER_SOURCE;
import static io.github.migrationreadiness.config.KeyScope.TARGET;
import static io.github.migrationreadiness.config.ProviderType.CONTAINER;
import static io.github.migrationreadiness.config.ProviderType.EMBEDDED;
import static io.github.migrationreadiness.config.ProviderType.JDBC;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnInconclusive;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All configuration keys. The table in the documentation is generated from these constants. */
public final class ConfigurationKeys {

    /** In the order of the documentation, which is that of the constants. */
    private static final List<ConfigurationKey<?>> ALL = new ArrayList<>();

    private static final Set<ProviderType> SQL_SERVER_PROVIDERS = EnumSet.of(JDBC, CONTAINER);

    /** Online or offline. */
    public static final ConfigurationKey<Mode> MODE = key(GENERAL, "mode", Choice.of(Mode.class))
            .defaultsTo("online")
            .describedAs("How the migration service moves the data.");

    /** The databases to migrate. */
    public static final ConfigurationKey<List<String>> DATABASES = key(GENERAL, "databases", new NameList())
            .defaultMeans("all user databases")
            .describedAs("The databases to migrate.");

    /** Whether databases on the target may be overwritten. */
    public static final ConfigurationKey<Boolean> OVERWRITE_TARGET = key(
                    GENERAL, "overwrite-target", Text.trueOrFalse())
            .defaultsTo("false")
            .describedAs("Whether databases of the same name on the target may be overwritten.");

    /** Whether a cutover is going to be requested. */
    public static final ConfigurationKey<Boolean> CUTOVER = key(GENERAL, "cutover", Text.trueOrFalse())
            .defaultsTo("false")
            .describedAs("Whether a cutover is going to be requested, which only an online migration knows.");

    /** The effect of an inconclusive check. */
    public static final ConfigurationKey<OnInconclusive> ON_INCONCLUSIVE = key(
                    GENERAL, "on-inconclusive", Choice.of(OnInconclusive.class))
            .defaultsTo("fail")
            .describedAs("What an assertion does with a check that could not look.");

    /** The effect of a violated condition that is a warning. */
    public static final ConfigurationKey<OnWarning> ON_WARNING = key(GENERAL, "on-warning", Choice.of(OnWarning.class))
            .defaultsTo("report")
            .describedAs("What an assertion and the verdict do with a violated condition that only warns.");

    /** The effect of a test that checks nothing. */
    public static final ConfigurationKey<OnUnused> ON_UNUSED = key(GENERAL, "on-unused", Choice.of(OnUnused.class))
            .defaultsTo("fail")
            .describedAs(
                    "What becomes of a test that takes a server, a session or backups and asks none of them anything.");

    /** How many findings are read in detail. */
    public static final ConfigurationKey<Integer> MAX_FINDINGS = key(GENERAL, "max-findings", Text.count())
            .defaultsTo("1000")
            .describedAs("How many findings of one check and database are read in detail; the count is always exact.");

    /** The storage of the target, which no statement can ask for. */
    public static final ConfigurationKey<Long> TARGET_STORAGE = key(GENERAL, "target.storage", Text.storage())
            .defaultMeans("unknown")
            .describedAs("The storage of the target, which the databases to migrate are compared with.");

    /** How many connections a migration opens. */
    public static final ConfigurationKey<Integer> CONNECTIONS = key(GENERAL, "connections", Text.count())
            .defaultsTo(String.valueOf(Plan.DEFAULT_CONNECTIONS))
            .describedAs("How many connections the migration opens to a database of the source.");

    /** The file of accepted findings. */
    public static final ConfigurationKey<Path> ACCEPTANCES = key(
                    GENERAL, "acceptances", new PathFormat("a file of acceptances"))
            .describedAs("The findings that the team lives with, each with owner, reason and expiry.");

    /** How a run uses the baseline. */
    public static final ConfigurationKey<BaselineUse> BASELINE = key(GENERAL, "baseline", Choice.of(BaselineUse.class))
            .defaultsTo("use")
            .describedAs("Whether what the baseline names is accepted, or the baseline is written after the tests.");

    /** The file of the baseline. */
    public static final ConfigurationKey<Path> BASELINE_FILE = key(
                    GENERAL, "baseline-file", new PathFormat("a file that readiness.baseline=record has written"))
            .defaultsTo("readiness-baseline.txt")
            .describedAs("The baseline, which is used where it exists.");

    /** The time-out for connecting. */
    public static final ConfigurationKey<Duration> CONNECT_TIMEOUT = key(GENERAL, "connect-timeout", new TimeSpan())
            .defaultsTo("10s")
            .describedAs("How long a server may take to accept a connection.");

    /** The time-out of a statement. */
    public static final ConfigurationKey<Duration> STATEMENT_TIMEOUT = key(GENERAL, "statement-timeout", new TimeSpan())
            .defaultsTo("30s")
            .describedAs("How long one statement may run.");

    /** The reference data of flexible server. */
    public static final ConfigurationKey<Path> REFERENCE_DATA = key(
                    GENERAL,
                    "reference-data",
                    new PathFormat("a properties file with as-of, source and the lines that differ from the kit's own"))
            .defaultMeans("the kit's own")
            .describedAs("What flexible server offers, for checks that cannot ask one.");

    /** The identifier that all test JVMs of one build share. */
    public static final ConfigurationKey<String> BUILD = key(
                    GENERAL,
                    "build",
                    Text.any("any text, from a system property, a JUnit configuration parameter or the environment"))
            .defaultMeans("the run of the CI system, if there is one")
            .describedAs(
                    "What all test JVMs of one build have in common and those of another build do not, so that their results"
                            + " end in one report. Under Maven its own JVM says that, and this key is not looked at.");

    /** The folder with PostgreSQL's binaries. */
    public static final ConfigurationKey<Path> EMBEDDED_BINARIES = key(
                    GENERAL, "embedded.binaries", new PathFormat("a folder that exists"))
            .defaultMeans("the class path")
            .describedAs("The folder with the jars of PostgreSQL binaries for embedded servers.");

    /** Whether a report is written. */
    public static final ConfigurationKey<Boolean> REPORT_ENABLED = key(GENERAL, "report.enabled", Text.trueOrFalse())
            .defaultsTo("true")
            .describedAs("Whether a report is written after the tests.");

    /** Where the report goes. */
    public static final ConfigurationKey<Path> REPORT_DIR = key(
                    GENERAL, "report.dir", new PathFormat("a folder, which is created where it is missing"))
            .defaultsTo("target/migration-readiness")
            .describedAs("The folder that the report goes into.");

    /** The formats of the report. */
    public static final ConfigurationKey<Set<ReportType>> REPORT_FORMATS = key(
                    GENERAL, "report.formats", new Choices<>(Choice.of(ReportType.class)))
            .defaultsTo("html,json,markdown,sarif,fix")
            .describedAs("The formats of the report.");

    /** The folder that code scanning finds the tests in. */
    public static final ConfigurationKey<String> REPORT_SOURCE_ROOT = key(
                    GENERAL,
                    "report.source-root",
                    Text.any("a path with slashes, relative to the root of the repository"))
            .defaultsTo("src/test/java")
            .describedAs("The folder with the sources of the tests, which the SARIF report points to.");

    /** Where a server comes from. */
    public static final ConfigurationKey<ProviderType> PROVIDER = key(
                    SERVER, "provider", Choice.of(ProviderType.configurable()))
            .defaultsTo("jdbc")
            .onlyFor(ProviderType.configurable())
            .describedAs("Where the server comes from: one that runs, or one that the kit starts.");

    /** The JDBC URL of a server. */
    public static final ConfigurationKey<String> URL =
            key(SERVER, "url", new UrlFormat()).onlyFor(Set.of(JDBC)).describedAs("The server, without a password.");

    /** The login. */
    public static final ConfigurationKey<String> USER = key(SERVER, "user", Text.any("the name of a role"))
            .defaultMeans("left to pgjdbc, or to the server that is started")
            .onlyFor(ProviderType.configurable())
            .describedAs("The login.");

    /** The file that holds the password. */
    public static final ConfigurationKey<Path> PASSWORD_FILE = key(
                    SERVER, "password-file", new PathFormat("a file that only its owner may read"))
            .defaultMeans("left to pgjdbc (`.pgpass`)")
            .onlyFor(ProviderType.configurable())
            .describedAs("The file whose first line is the password.");

    /** The password, from the environment or the builder only. */
    public static final ConfigurationKey<Password> PASSWORD = key(
                    SERVER, "password", new Secret("the password itself, from the environment or the builder only"))
            .defaultMeans("left to pgjdbc (`.pgpass`)")
            .onlyFor(ProviderType.configurable())
            .describedAs("The password.");

    /** The file that holds the password of the client's key. */
    public static final ConfigurationKey<Path> SSL_PASSWORD_FILE = key(
                    SERVER, "ssl-password-file", new PathFormat("a file that only its owner may read"))
            .onlyFor(Set.of(JDBC))
            .describedAs("The file whose first line is the password of the client key that `sslkey` of the URL names.");

    /** The password of the client's key, from the environment only. */
    public static final ConfigurationKey<Password> SSL_PASSWORD = key(
                    SERVER, "ssl-password", new Secret("the password itself, from the environment only"))
            .onlyFor(Set.of(JDBC))
            .describedAs("The password of the client key that `sslkey` of the URL names.");

    /** Who runs a server. */
    public static final ConfigurationKey<ServerKind> KIND = key(
                    SERVER, "kind", Choice.of(EnumSet.complementOf(EnumSet.of(ServerKind.SIMULATED))))
            .defaultMeans("detected")
            .describedAs("Who runs the server, which decides the words of a remediation.");

    /** The major version of an embedded server. */
    public static final ConfigurationKey<String> VERSION = key(
                    SERVER, "version", Text.like("9\\.\\d|[1-9]\\d", "a major version such as 13 or 9.6"))
            .onlyFor(Set.of(EMBEDDED))
            .describedAs("The major version of the server.");

    /** The image of a server in a container. */
    public static final ConfigurationKey<String> IMAGE = key(
                    SERVER, "image", Text.like("\\S+", "the name of an image such as postgres:16"))
            .onlyFor(Set.of(CONTAINER))
            .describedAs("The image of the container.");

    /** A script that fills a server that the kit started. */
    public static final ConfigurationKey<String> INIT_SCRIPT = key(
                    SERVER, "init-script", Text.any("a class path resource or a file"))
            .onlyFor(ProviderType.started())
            .describedAs("The SQL script that fills the server after its start.");

    /** Whether the target simulates a flexible server. */
    public static final ConfigurationKey<Boolean> SIMULATE = key(TARGET, "simulate", Text.trueOrFalse())
            .defaultsTo("false")
            .onlyFor(ProviderType.started())
            .describedAs("Whether the target is dressed up as a flexible server.");

    /** The allowlist of the simulated target. */
    public static final ConfigurationKey<List<String>> ALLOWLIST = key(TARGET, "allowlist", new NameList())
            .onlyFor(ProviderType.started())
            .describedAs("The extensions in `azure.extensions` of the simulated target.");

    /** The preloaded libraries of the simulated target. */
    public static final ConfigurationKey<List<String>> PRELOAD = key(TARGET, "preload", new NameList())
            .onlyFor(ProviderType.started())
            .describedAs("The libraries in `shared_preload_libraries` of the simulated target.");

    /** Where a SQL Server comes from. */
    public static final ConfigurationKey<ProviderType> SQL_SERVER_PROVIDER = key(
                    SQL_SERVER_SOURCE, "provider", Choice.of(SQL_SERVER_PROVIDERS))
            .defaultsTo("jdbc")
            .onlyFor(SQL_SERVER_PROVIDERS)
            .describedAs("Where the SQL Server comes from: one that runs, or one that the kit starts.");

    /** The JDBC URL of a SQL Server or of Azure SQL. */
    public static final ConfigurationKey<String> SQL_SERVER_URL = key(SQL_SERVER, "url", new SqlServerUrlFormat())
            .onlyFor(Set.of(JDBC))
            .describedAs("The SQL Server, or the target in Azure SQL, without a password.");

    /** The login of a SQL Server or of Azure SQL. */
    public static final ConfigurationKey<String> SQL_SERVER_USER = key(
                    SQL_SERVER, "user", Text.any("the name of a login"))
            .defaultMeans("left to the URL")
            .onlyFor(Set.of(JDBC))
            .describedAs("The login of the SQL Server, or of the target in Azure SQL.");

    /** The file that holds the password of that login. */
    public static final ConfigurationKey<Path> SQL_SERVER_PASSWORD_FILE = key(
                    SQL_SERVER, "password-file", new PathFormat("a file that only its owner may read"))
            .onlyFor(Set.of(JDBC))
            .describedAs("The file whose first line is the password of that login.");

    /** The password of that login, from the environment only. */
    public static final ConfigurationKey<Password> SQL_SERVER_PASSWORD = key(
                    SQL_SERVER, "password", new Secret("the password itself, from the environment or the builder only"))
            .onlyFor(Set.of(JDBC))
            .describedAs("The password of that login.");

    /** The image of a SQL Server in a container. */
    public static final ConfigurationKey<String> SQL_SERVER_IMAGE = key(
                    SQL_SERVER_SOURCE,
                    "image",
                    Text.like("\\S+", "the name of an image such as mcr.microsoft.com/mssql/server:2019-latest"))
            .defaultsTo("mcr.microsoft.com/mssql/server:2022-latest")
            .onlyFor(Set.of(CONTAINER))
            .describedAs("The image of the container with SQL Server.");

    /** Whether the user accepts the licence of that image. */
    public static final ConfigurationKey<Boolean> SQL_SERVER_ACCEPT_EULA = key(
                    SQL_SERVER_SOURCE, "accept-eula", Text.trueOrFalse())
            .defaultsTo("false")
            .onlyFor(Set.of(CONTAINER))
            .describedAs("Whether you accept the licence of that image, which the kit never does for you.");

    /** The script that fills that container. */
    public static final ConfigurationKey<String> SQL_SERVER_INIT_SCRIPT = key(
                    SQL_SERVER_SOURCE, "init-script", Text.any("a class path resource or a file"))
            .onlyFor(Set.of(CONTAINER))
            .describedAs("The T-SQL script, with GO between its batches, that fills the container after its start.");

    /** The kind of the Azure SQL target. */
    public static final ConfigurationKey<AzureSqlTargetKind> AZURE_SQL_KIND = key(
                    AZURE_SQL_TARGET, "kind", Choice.of(AzureSqlTargetKind.class))
            .defaultMeans("what the ready-made suite says")
            .describedAs("What SQL Server is migrated to.");

    /** The place of the backups that are restored. */
    public static final ConfigurationKey<Path> SQL_SERVER_BACKUPS = key(
                    SQL_SERVER_MIGRATION,
                    "backups",
                    new PathFormat(
                            "a folder that exists, or a file that az storage blob list --output json has written"))
            .describedAs("The backups that databases are restored from.");

    /** The blob container of the backups. */
    public static final ConfigurationKey<String> SQL_SERVER_CONTAINER = key(
                    SQL_SERVER_MIGRATION,
                    "container",
                    Text.like("[^/\\s]+", "the name alone, without account and address"))
            .describedAs("The blob container that the backups are in, or go to.");

    private ConfigurationKeys() {}

    /** {@return all keys, in the order of the documentation} */
    public static List<ConfigurationKey<?>> all() {
        return List.copyOf(ALL);
    }

    /**
     * {@return exact names as the value of a key that takes a list}
     *
     * @param names the names, with any characters in them
     */
    public static String listOf(List<String> names) {
        return NameList.write(names);
    }

    /**
     * {@return one of several constants as the value of a key that takes one}
     *
     * @param constant the constant
     */
    public static String written(Enum<?> constant) {
        return Choice.write(constant);
    }

    private static <T> Draft<T> key(KeyScope scope, String suffix, Format<T> format) {
        return new Draft<>(scope, suffix, format, Default.NONE, EnumSet.allOf(ProviderType.class));
    }

    /** A key that has no default and is for every provider, unless something else is said before its description. */
    private record Draft<T>(
            KeyScope scope, String suffix, Format<T> format, Default fallback, Set<ProviderType> providers) {

        Draft<T> defaultsTo(String value) {
            return new Draft<>(scope, suffix, format, Default.of(value), providers);
        }

        Draft<T> defaultMeans(String words) {
            return new Draft<>(scope, suffix, format, Default.meaning(words), providers);
        }

        Draft<T> onlyFor(Set<ProviderType> some) {
            return new Draft<>(scope, suffix, format, fallback, some);
        }

        ConfigurationKey<T> describedAs(String description) {
            ConfigurationKey<T> key = new ConfigurationKey<>(scope, suffix, format, fallback, providers, description);
            ALL.add(key);
            return key;
        }
    }
}
