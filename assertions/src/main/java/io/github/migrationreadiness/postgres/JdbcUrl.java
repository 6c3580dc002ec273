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

/** What a usable JDBC URL of PostgreSQL looks like. */
public final class JdbcUrl {

    private static final String EXAMPLE = "jdbc:postgresql://db.example.net:5432/orders";

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
        requireNoPassword(url);
        requireNoUser(url);
        var unused = sslMode(url);
        return url;
    }

    /** {@return the TLS that a usable URL asks for} */
    static SslMode sslMode(String url) {
        try {
            return SslMode.of(parsed(url));
        } catch (PSQLException unknown) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" has an unknown sslmode; known are "
                            + Arrays.stream(SslMode.VALUES)
                                    .map(mode -> mode.value)
                                    .collect(joining(", ")),
                    unknown);
        }
    }

    private static Properties parsed(String url) {
        return Optional.ofNullable(Driver.parseURL(url, null))
                .orElseThrow(() -> new IllegalArgumentException("\"" + url + "\" " + reason(url)));
    }

    /** Looked for before the driver sees the URL, because it logs what it cannot parse. */
    private static void requireNoPassword(String url) {
        if (PASSWORD_PARAMETER.matcher(url).find()
                || PASSWORD_PARAMETER.matcher(decoded(url)).find()
                || USER_AND_PASSWORD.matcher(url).find()) {
            throw new IllegalArgumentException("The JDBC URL holds a password, which would end up in logs and reports; "
                    + "use the environment, a password file or .pgpass instead, and write an @ in a name as %40");
        }
    }

    /** The driver takes it for a part of the host's name. */
    private static void requireNoUser(String url) {
        Matcher hosts = HOSTS.matcher(url);
        if (hosts.find() && hosts.group(1).contains("@")) {
            throw new IllegalArgumentException("\"" + url + "\" names a user before its host; write ?user= instead");
        }
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return url;
        }
    }

    private static String reason(String url) {
        Matcher hosts = HOSTS.matcher(url);
        if (!hosts.find()) {
            return "is not a JDBC URL of PostgreSQL; a right one looks like " + EXAMPLE;
        }
        return wrongPort(hosts.group(1)).orElseGet(() -> otherReason(url, hosts));
    }

    private static String otherReason(String url, Matcher hosts) {
        if (hosts.group(2).isEmpty() && !hosts.group(1).isEmpty()) {
            return "lacks the / after the host, which is needed also without a database";
        }
        return url.contains("service=")
                ? "names a service that pg_service.conf does not define"
                : "cannot be parsed; a right one looks like " + EXAMPLE;
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
}
