package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Properties;
import org.postgresql.Driver;

/** What a usable JDBC URL of PostgreSQL looks like. */
public final class JdbcUrl {

    private static final String EXAMPLE = "jdbc:postgresql://db.example.net:5432/orders";

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
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" is not a JDBC URL of PostgreSQL; a right one looks like " + EXAMPLE);
        }
        return url;
    }

    private static void requireNoPassword(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.contains("password=") || lower.matches("[a-z:]*//[^/?]*:[^/?@]*@.*")) {
            throw new IllegalArgumentException("The JDBC URL holds a password, which would end up in logs and reports; "
                    + "use the environment, a password file or .pgpass instead");
        }
    }
}
