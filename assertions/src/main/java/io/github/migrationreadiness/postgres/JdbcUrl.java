package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/** What a usable JDBC URL of PostgreSQL looks like, and what is wrong with others. */
public final class JdbcUrl {

    private static final String EXAMPLE = "jdbc:postgresql://db.example.net:5432/orders";
    private static final String PREFIX = "jdbc:postgresql:";
    private static final String HOLDS_PASSWORD = "holds a password, which logs and reports would show; give it by the"
            + " environment (READINESS_SOURCE_PASSWORD, READINESS_TARGET_PASSWORD), a password file or .pgpass, write an @"
            + " in a name as %40, and change the password if others may have seen it";

    private static final String HOLDS_SSL_PASSWORD =
            "holds the password of a client key, which logs and reports would show;"
                    + " give it by the environment (READINESS_SOURCE_SSL_PASSWORD, READINESS_TARGET_SSL_PASSWORD), a file that"
                    + " readiness.source.ssl-password-file or readiness.target.ssl-password-file names, or sslPassword of the builder,"
                    + " and change it if others may have seen it";

    private static final Pattern SSL_PASSWORD = Pattern.compile("(?i)sslpassword\\s*=");
    private static final Pattern PASSWORD_PARAMETER = Pattern.compile("(?i)(password|passwd|pwd)\\s*=");
    /** Also one that is misspelled, such as one with a slash or a question mark in the password. */
    private static final Pattern USER_AND_PASSWORD = Pattern.compile(
            "^(?:jdbc:)?+(?:\\w++:)?+[^?]*:[^?]*@" + "|^(?:jdbc:)?+(?:\\w++:)?+[^?]*:[^?]*\\?(?!\\w+(?:=|&|$)).*@");

    private static final Pattern HOSTS = Pattern.compile("^jdbc:postgresql://([^/?]*)(/?)");
    private static final Pattern PORT = Pattern.compile(":([^:\\]]*)$");

    private JdbcUrl() {}

    /**
     * {@return the URL, if a session can be opened with it}
     *
     * @param url a JDBC URL
     * @throws IllegalArgumentException if it is malformed, or holds a password (it is not repeated then)
     */
    public static String requireUsable(String url) {
        requireNonNull(url, "url");
        problem(url).ifPresent(problem -> {
            String subject = holdsPassword(url) ? "The JDBC URL" : "\"" + url + "\"";
            throw new IllegalArgumentException(subject + " " + problem + "; a right one looks like " + EXAMPLE);
        });
        return url;
    }

    /**
     * {@return why no session can be opened with a URL, as the rest of a sentence that does not repeat it; empty if one
     * can}
     *
     * @param url a JDBC URL, or a text in its place
     */
    public static Optional<String> problem(String url) {
        // Looked for before the driver sees the URL, because it logs what it cannot parse.
        if (holdsPassword(url)) {
            return Optional.of(SSL_PASSWORD.matcher(url).find() ? HOLDS_SSL_PASSWORD : HOLDS_PASSWORD);
        }
        if (url.startsWith("jdbc:sqlserver:")) {
            return Optional.of(
                    "leads to SQL Server, which readiness.sqlserver.source.url and the suites for Azure SQL are for");
        }
        if (!url.startsWith(PREFIX)) {
            return Optional.of("does not begin with " + PREFIX);
        }
        return userBeforeHost(url).or(() -> parseProblem(url));
    }

    /**
     * {@return whether a password stands in a URL, as far as one can tell}
     *
     * @param url a JDBC URL, or a text in its place
     */
    public static boolean holdsPassword(String url) {
        return PASSWORD_PARAMETER.matcher(url).find()
                || PASSWORD_PARAMETER.matcher(decoded(url)).find()
                || USER_AND_PASSWORD.matcher(url).find();
    }

    /** {@return the TLS that a usable URL asks for} */
    static SslMode sslMode(String url) {
        try {
            return SslMode.of(requireNonNull(Driver.parseURL(url, null)));
        } catch (PSQLException unknown) {
            throw new IllegalArgumentException("\"" + url + "\" " + unknownSslMode(), unknown);
        }
    }

    /** The driver takes it for a part of the host's name. */
    private static Optional<String> userBeforeHost(String url) {
        Matcher hosts = HOSTS.matcher(url);
        return hosts.find() && hosts.group(1).contains("@")
                ? Optional.of("names a user before its host; write ?user= instead")
                : Optional.empty();
    }

    private static Optional<String> parseProblem(String url) {
        Properties parsed = Driver.parseURL(url, null);
        if (parsed == null) {
            return Optional.of(unparsable(url));
        }
        try {
            var unused = SslMode.of(parsed);
            return Optional.empty();
        } catch (PSQLException unknown) {
            return Optional.of(unknownSslMode());
        }
    }

    private static String unknownSslMode() {
        return "has an unknown sslmode; known are "
                + Arrays.stream(SslMode.VALUES).map(mode -> mode.value).collect(joining(", "));
    }

    private static String unparsable(String url) {
        Matcher hosts = HOSTS.matcher(url);
        return hosts.find() ? wrongPort(hosts.group(1)).orElseGet(() -> otherwise(url, hosts)) : "cannot be parsed";
    }

    private static String otherwise(String url, Matcher hosts) {
        if (hosts.group(2).isEmpty() && !hosts.group(1).isEmpty()) {
            return "lacks the / after the host, which is needed also without a database";
        }
        return url.contains("service=") ? "names a service that pg_service.conf does not define" : "cannot be parsed";
    }

    private static Optional<String> wrongPort(String hosts) {
        return Arrays.stream(hosts.split(",", -1))
                .map(PORT::matcher)
                .filter(Matcher::find)
                .map(port -> port.group(1))
                .filter(port -> !port.matches("0*[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535)
                .map(port -> "has the port \"" + port + "\", which is no number from 1 to 65535")
                .findFirst();
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return url;
        }
    }
}
