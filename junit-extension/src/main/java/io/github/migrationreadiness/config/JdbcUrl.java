package io.github.migrationreadiness.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * A URL that pgjdbc understands. Passwords are looked for before the driver sees the URL, because it logs what it
 * cannot parse.
 */
final class JdbcUrl implements Format<String> {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Pattern PASSWORD_PARAMETER = Pattern.compile("(?i)(password|pwd)=");
    private static final String SCHEME = "^(?:jdbc:)?+(?:\\w++:)?+";
    private static final Pattern USER_AND_PASSWORD = Pattern.compile(SCHEME + "[^?]*:[^?]*@");
    /** A password may hold a question mark; no parameter follows it then. */
    private static final Pattern PASSWORD_WITH_QUESTION_MARK =
            Pattern.compile(SCHEME + "[^?]*:[^?]*\\?(?!\\w+(=|&|$)).*@");

    private static final Pattern AUTHORITY = Pattern.compile("^jdbc:postgresql://([^/?]*)(/?)");
    private static final Pattern PORT = Pattern.compile(":([^:\\]]*)$");

    @Override
    public String parse(String url) {
        if (holdsSecret(url)) {
            throw new RefusedException("holds a password, which logs and reports would show; give it by the environment"
                    + " (READINESS_SOURCE_PASSWORD, READINESS_TARGET_PASSWORD), a password file or .pgpass, write an @"
                    + " in a name as %40, and change the password if others may have seen it");
        }
        if (!url.startsWith(PREFIX)) {
            throw new RefusedException("does not begin with " + PREFIX);
        }
        if (host(url).contains("@")) {
            throw new RefusedException("names a user before its host; the user has a key of its own");
        }
        if (Driver.parseURL(url, null) == null) {
            throw new RefusedException(reason(url));
        }
        return url;
    }

    @Override
    public String allowed() {
        return "a URL such as jdbc:postgresql://db.example.net:5432/orders,"
                + " jdbc:postgresql://one:5432,two:5432/orders or jdbc:postgresql://?service=name";
    }

    @Override
    public String show(String url) {
        boolean suspicious =
                url.contains("@") || PASSWORD_PARAMETER.matcher(url).find();
        return suspicious ? "(not shown: it may hold a password)" : Shown.quoted(url);
    }

    /**
     * {@return the user whom the URL names in place of the configured one}
     *
     * @param url a URL that was parsed before
     * @param user the configured user
     */
    static Optional<String> otherUser(String url, String user) {
        Properties configured = new Properties();
        configured.setProperty("user", user);
        return Optional.ofNullable(Driver.parseURL(url, configured))
                .map(parsed -> parsed.getProperty("user"))
                .filter(effective -> !effective.equals(user));
    }

    /** {@return whether a password stands in the text, as far as one can tell} */
    @Override
    public boolean holdsSecret(String url) {
        return PASSWORD_PARAMETER.matcher(url).find()
                || USER_AND_PASSWORD.matcher(url).find()
                || PASSWORD_WITH_QUESTION_MARK.matcher(url).find();
    }

    private static String reason(String url) {
        Matcher authority = AUTHORITY.matcher(url);
        if (!authority.find()) {
            return "cannot be parsed";
        }
        return wrongPort(authority.group(1)).orElseGet(() -> reason(authority, url));
    }

    private static String reason(Matcher authority, String url) {
        if (authority.group(2).isEmpty() && !authority.group(1).isEmpty()) {
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
                .map(port -> "port " + Shown.quoted(port) + " is no number from 1 to 65535")
                .findFirst();
    }

    private static String host(String url) {
        Matcher authority = AUTHORITY.matcher(url);
        return authority.find() ? authority.group(1) : "";
    }
}
