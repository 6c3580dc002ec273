package io.github.migrationreadiness.config;

import static io.github.migrationreadiness.config.ProviderType.CONTAINER;
import static io.github.migrationreadiness.config.ProviderType.EMBEDDED;
import static io.github.migrationreadiness.config.ProviderType.JDBC;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnInconclusive;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All configuration keys. The table in the documentation is generated from these constants. */
public final class ConfigurationKeys {

    private static final Set<ProviderType> SQL_SERVER_PROVIDERS = EnumSet.of(JDBC, CONTAINER);

    /** Online or offline. */
    public static final ConfigurationKey<Mode> MODE =
            general("mode", Choice.of(Mode.class), Default.of("online"), "How the migration service moves the data.");

    /** The databases to migrate. */
    public static final ConfigurationKey<List<String>> DATABASES =
            general("databases", new NameList(), Default.meaning("all user databases"), "The databases to migrate.");

    /** Whether databases on the target may be overwritten. */
    public static final ConfigurationKey<Boolean> OVERWRITE_TARGET = general(
            "overwrite-target",
            Text.trueOrFalse(),
            Default.of("false"),
            "Whether databases of the same name on the target may be overwritten.");

    /** Whether a cutover is going to be requested. */
    public static final ConfigurationKey<Boolean> CUTOVER = general(
            "cutover",
            Text.trueOrFalse(),
            Default.of("false"),
            "Whether a cutover is going to be requested, which only an online migration knows.");

    /** The effect of an inconclusive check. */
    public static final ConfigurationKey<OnInconclusive> ON_INCONCLUSIVE = general(
            "on-inconclusive",
            Choice.of(OnInconclusive.class),
            Default.of("fail"),
            "What an assertion does with a check that could not look.");

    /** The effect of a violated condition that is a warning. */
    public static final ConfigurationKey<OnWarning> ON_WARNING = general(
            "on-warning",
            Choice.of(OnWarning.class),
            Default.of("report"),
            "What an assertion and the verdict do with a violated condition that only warns.");

    /** The effect of a test that checks nothing. */
    public static final ConfigurationKey<OnUnused> ON_UNUSED = general(
            "on-unused",
            Choice.of(OnUnused.class),
            Default.of("fail"),
            "What becomes of a test that takes a server, a session or backups and asks none of them anything.");

    /** How many findings are read in detail. */
    public static final ConfigurationKey<Integer> MAX_FINDINGS = general(
            "max-findings",
            Text.count(),
            Default.of("1000"),
            "How many findings of one check and database are read in detail; the count is always exact.");

    /** The file of accepted findings. */
    public static final ConfigurationKey<Path> ACCEPTANCES = general(
            "acceptances",
            new PathFormat("a file of acceptances"),
            Default.NONE,
            "The findings that the team lives with, each with owner, reason and expiry.");

    /** How a run uses the baseline. */
    public static final ConfigurationKey<BaselineUse> BASELINE = general(
            "baseline",
            Choice.of(BaselineUse.class),
            Default.of("use"),
            "Whether what the baseline names is accepted, or the baseline is written after the tests.");

    /** The file of the baseline. */
    public static final ConfigurationKey<Path> BASELINE_FILE = general(
            "baseline-file",
            new PathFormat("a file that readiness.baseline=record has written"),
            Default.of("readiness-baseline.txt"),
            "The baseline, which is used where it exists.");

    /** The time-out for connecting. */
    public static final ConfigurationKey<Duration> CONNECT_TIMEOUT = general(
            "connect-timeout", new TimeSpan(), Default.of("10s"), "How long a server may take to accept a connection.");

    /** The time-out of a statement. */
    public static final ConfigurationKey<Duration> STATEMENT_TIMEOUT =
            general("statement-timeout", new TimeSpan(), Default.of("30s"), "How long one statement may run.");

    /** The reference data of flexible server. */
    public static final ConfigurationKey<Path> REFERENCE_DATA = general(
            "reference-data",
            new PathFormat("a properties file with as-of, source and the lines that differ from the kit's own"),
            Default.meaning("the kit's own"),
            "What flexible server offers, for checks that cannot ask one.");

    /** The identifier that all test JVMs of one build share. */
    public static final ConfigurationKey<String> BUILD = general(
            "build",
            Text.any("any text, from a system property, a JUnit configuration parameter or the environment"),
            Default.meaning("the run of the CI system, if there is one"),
            "What all test JVMs of one build have in common and those of another build do not, so that their results"
                    + " end in one report. Under Maven its own JVM says that, and this key is not looked at.");

    /** The folder with PostgreSQL's binaries. */
    public static final ConfigurationKey<Path> EMBEDDED_BINARIES = general(
            "embedded.binaries",
            new PathFormat("a folder that exists"),
            Default.meaning("the class path"),
            "The folder with the jars of PostgreSQL binaries for embedded servers.");

    /** Whether a report is written. */
    public static final ConfigurationKey<Boolean> REPORT_ENABLED = general(
            "report.enabled", Text.trueOrFalse(), Default.of("true"), "Whether a report is written after the tests.");

    /** Where the report goes. */
    public static final ConfigurationKey<Path> REPORT_DIR = general(
            "report.dir",
            new PathFormat("a folder, which is created where it is missing"),
            Default.of("target/migration-readiness"),
            "The folder that the report goes into.");

    /** The formats of the report. */
    public static final ConfigurationKey<Set<ReportType>> REPORT_FORMATS = general(
            "report.formats",
            new Choices<>(Choice.of(ReportType.class)),
            Default.of("html,json,markdown,sarif,fix"),
            "The formats of the report.");

    /** The folder that code scanning finds the tests in. */
    public static final ConfigurationKey<String> REPORT_SOURCE_ROOT = general(
            "report.source-root",
            Text.any("a path with slashes, relative to the root of the repository"),
            Default.of("src/test/java"),
            "The folder with the sources of the tests, which the SARIF report points to.");

    /** Where a server comes from. */
    public static final ConfigurationKey<ProviderType> PROVIDER = ofServer(
            "provider",
            Choice.of(ProviderType.configurable()),
            Default.of("jdbc"),
            ProviderType.configurable(),
            "Where the server comes from: one that runs, or one that the kit starts.");

    /** The JDBC URL of a server. */
    public static final ConfigurationKey<String> URL =
            ofServer("url", new UrlFormat(), Default.NONE, EnumSet.of(JDBC), "The server, without a password.");

    /** The login. */
    public static final ConfigurationKey<String> USER = ofServer(
            "user",
            Text.any("the name of a role"),
            Default.meaning("left to pgjdbc, or to the server that is started"),
            ProviderType.configurable(),
            "The login.");

    /** The file that holds the password. */
    public static final ConfigurationKey<Path> PASSWORD_FILE = ofServer(
            "password-file",
            new PathFormat("a file that only its owner may read"),
            Default.meaning("left to pgjdbc (`.pgpass`)"),
            ProviderType.configurable(),
            "The file whose first line is the password.");

    /** The password, from the environment or the builder only. */
    public static final ConfigurationKey<Password> PASSWORD = ofServer(
            "password",
            new Secret("the password itself, from the environment or the builder only"),
            Default.meaning("left to pgjdbc (`.pgpass`)"),
            ProviderType.configurable(),
            "The password.");

    /** The file that holds the password of the client's key. */
    public static final ConfigurationKey<Path> SSL_PASSWORD_FILE = ofServer(
            "ssl-password-file",
            new PathFormat("a file that only its owner may read"),
            Default.NONE,
            EnumSet.of(JDBC),
            "The file whose first line is the password of the client key that `sslkey` of the URL names.");

    /** The password of the client's key, from the environment only. */
    public static final ConfigurationKey<Password> SSL_PASSWORD = ofServer(
            "ssl-password",
            new Secret("the password itself, from the environment only"),
            Default.NONE,
            EnumSet.of(JDBC),
            "The password of the client key that `sslkey` of the URL names.");

    /** Who runs a server. */
    public static final ConfigurationKey<ServerKind> KIND = ofServer(
            "kind",
            Choice.of(EnumSet.complementOf(EnumSet.of(ServerKind.SIMULATED))),
            Default.meaning("detected"),
            EnumSet.allOf(ProviderType.class),
            "Who runs the server, which decides the words of a remediation.");

    /** The major version of an embedded server. */
    public static final ConfigurationKey<String> VERSION = ofServer(
            "version",
            Text.like("9\\.\\d|[1-9]\\d", "a major version such as 13 or 9.6"),
            Default.NONE,
            EnumSet.of(EMBEDDED),
            "The major version of the server.");

    /** The image of a server in a container. */
    public static final ConfigurationKey<String> IMAGE = ofServer(
            "image",
            Text.like("\\S+", "the name of an image such as postgres:16"),
            Default.NONE,
            EnumSet.of(CONTAINER),
            "The image of the container.");

    /** A script that fills a server that the kit started. */
    public static final ConfigurationKey<String> INIT_SCRIPT = ofServer(
            "init-script",
            Text.any("a class path resource or a file"),
            Default.NONE,
            ProviderType.started(),
            "The SQL script that fills the server after its start.");

    /** Whether the target simulates a flexible server. */
    public static final ConfigurationKey<Boolean> SIMULATE = ofTarget(
            "simulate",
            Text.trueOrFalse(),
            Default.of("false"),
            "Whether the target is dressed up as a flexible server.");

    /** The allowlist of the simulated target. */
    public static final ConfigurationKey<List<String>> ALLOWLIST = ofTarget(
            "allowlist", new NameList(), Default.NONE, "The extensions in `azure.extensions` of the simulated target.");

    /** The preloaded libraries of the simulated target. */
    public static final ConfigurationKey<List<String>> PRELOAD = ofTarget(
            "preload",
            new NameList(),
            Default.NONE,
            "The libraries in `shared_preload_libraries` of the simulated target.");

    /** Where a SQL Server comes from. */
    public static final ConfigurationKey<ProviderType> SQL_SERVER_PROVIDER = ofSqlServer(
            KeyScope.SQL_SERVER_SOURCE,
            "provider",
            Choice.of(SQL_SERVER_PROVIDERS),
            Default.of("jdbc"),
            SQL_SERVER_PROVIDERS,
            "Where the SQL Server comes from: one that runs, or one that the kit starts.");

    /** The JDBC URL of a SQL Server or of Azure SQL. */
    public static final ConfigurationKey<String> SQL_SERVER_URL = ofSqlServer(
            KeyScope.SQL_SERVER,
            "url",
            new SqlServerUrlFormat(),
            Default.NONE,
            EnumSet.of(JDBC),
            "The SQL Server, or the target in Azure SQL, without a password.");

    /** The login of a SQL Server or of Azure SQL. */
    public static final ConfigurationKey<String> SQL_SERVER_USER = ofSqlServer(
            KeyScope.SQL_SERVER,
            "user",
            Text.any("the name of a login"),
            Default.meaning("left to the URL"),
            EnumSet.of(JDBC),
            "The login of the SQL Server, or of the target in Azure SQL.");

    /** The file that holds the password of that login. */
    public static final ConfigurationKey<Path> SQL_SERVER_PASSWORD_FILE = ofSqlServer(
            KeyScope.SQL_SERVER,
            "password-file",
            new PathFormat("a file that only its owner may read"),
            Default.NONE,
            EnumSet.of(JDBC),
            "The file whose first line is the password of that login.");

    /** The password of that login, from the environment only. */
    public static final ConfigurationKey<Password> SQL_SERVER_PASSWORD = ofSqlServer(
            KeyScope.SQL_SERVER,
            "password",
            new Secret("the password itself, from the environment or the builder only"),
            Default.NONE,
            EnumSet.of(JDBC),
            "The password of that login.");

    /** The image of a SQL Server in a container. */
    public static final ConfigurationKey<String> SQL_SERVER_IMAGE = ofSqlServer(
            KeyScope.SQL_SERVER_SOURCE,
            "image",
            Text.like("\\S+", "the name of an image such as mcr.microsoft.com/mssql/server:2019-latest"),
            Default.of("mcr.microsoft.com/mssql/server:2022-latest"),
            EnumSet.of(CONTAINER),
            "The image of the container with SQL Server.");

    /** Whether the user accepts the licence of that image. */
    public static final ConfigurationKey<Boolean> SQL_SERVER_ACCEPT_EULA = ofSqlServer(
            KeyScope.SQL_SERVER_SOURCE,
            "accept-eula",
            Text.trueOrFalse(),
            Default.of("false"),
            EnumSet.of(CONTAINER),
            "Whether you accept the licence of that image, which the kit never does for you.");

    /** The script that fills that container. */
    public static final ConfigurationKey<String> SQL_SERVER_INIT_SCRIPT = ofSqlServer(
            KeyScope.SQL_SERVER_SOURCE,
            "init-script",
            Text.any("a class path resource or a file"),
            Default.NONE,
            EnumSet.of(CONTAINER),
            "The T-SQL script, with GO between its batches, that fills the container after its start.");

    /** The kind of the Azure SQL target. */
    public static final ConfigurationKey<AzureSqlTargetKind> AZURE_SQL_KIND = ofSqlServer(
            KeyScope.AZURE_SQL_TARGET,
            "kind",
            Choice.of(AzureSqlTargetKind.class),
            Default.meaning("what the ready-made suite says"),
            EnumSet.allOf(ProviderType.class),
            "What SQL Server is migrated to.");

    /** The place of the backups that are restored. */
    public static final ConfigurationKey<Path> SQL_SERVER_BACKUPS = ofSqlServer(
            KeyScope.SQL_SERVER_MIGRATION,
            "backups",
            new PathFormat("a folder that exists, or a file that az storage blob list --output json has written"),
            Default.NONE,
            EnumSet.allOf(ProviderType.class),
            "The backups that databases are restored from.");

    /** The blob container of the backups. */
    public static final ConfigurationKey<String> SQL_SERVER_CONTAINER = ofSqlServer(
            KeyScope.SQL_SERVER_MIGRATION,
            "container",
            Text.like("[^/\\s]+", "the name alone, without account and address"),
            Default.NONE,
            EnumSet.allOf(ProviderType.class),
            "The blob container that the backups are in, or go to.");

    private ConfigurationKeys() {}

    /** {@return all keys, in the order of the documentation} */
    public static List<ConfigurationKey<?>> all() {
        return List.of(
                MODE,
                DATABASES,
                OVERWRITE_TARGET,
                CUTOVER,
                ON_INCONCLUSIVE,
                ON_WARNING,
                ON_UNUSED,
                MAX_FINDINGS,
                ACCEPTANCES,
                BASELINE,
                BASELINE_FILE,
                CONNECT_TIMEOUT,
                STATEMENT_TIMEOUT,
                REFERENCE_DATA,
                BUILD,
                EMBEDDED_BINARIES,
                REPORT_ENABLED,
                REPORT_DIR,
                REPORT_FORMATS,
                REPORT_SOURCE_ROOT,
                PROVIDER,
                URL,
                USER,
                PASSWORD_FILE,
                PASSWORD,
                SSL_PASSWORD_FILE,
                SSL_PASSWORD,
                KIND,
                VERSION,
                IMAGE,
                INIT_SCRIPT,
                SIMULATE,
                ALLOWLIST,
                PRELOAD,
                SQL_SERVER_PROVIDER,
                SQL_SERVER_URL,
                SQL_SERVER_USER,
                SQL_SERVER_PASSWORD_FILE,
                SQL_SERVER_PASSWORD,
                SQL_SERVER_IMAGE,
                SQL_SERVER_ACCEPT_EULA,
                SQL_SERVER_INIT_SCRIPT,
                AZURE_SQL_KIND,
                SQL_SERVER_BACKUPS,
                SQL_SERVER_CONTAINER);
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

    private static <T> ConfigurationKey<T> general(
            String suffix, Format<T> format, Default fallback, String description) {
        return new ConfigurationKey<>(
                KeyScope.GENERAL, suffix, format, fallback, EnumSet.allOf(ProviderType.class), description);
    }

    private static <T> ConfigurationKey<T> ofServer(
            String suffix, Format<T> format, Default fallback, Set<ProviderType> providers, String description) {
        return new ConfigurationKey<>(KeyScope.SERVER, suffix, format, fallback, providers, description);
    }

    private static <T> ConfigurationKey<T> ofSqlServer(
            KeyScope scope,
            String suffix,
            Format<T> format,
            Default fallback,
            Set<ProviderType> providers,
            String description) {
        return new ConfigurationKey<>(scope, suffix, format, fallback, providers, description);
    }

    private static <T> ConfigurationKey<T> ofTarget(
            String suffix, Format<T> format, Default fallback, String description) {
        return new ConfigurationKey<>(KeyScope.TARGET, suffix, format, fallback, ProviderType.started(), description);
    }
}
