package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.postgres.JdbcUrl;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** A URL that pgjdbc understands, without a password in it. */
final class UrlFormat implements Format<String> {

    @Override
    public String parse(String url) {
        JdbcUrl.problem(url).ifPresent(problem -> {
            throw new RefusedException(problem);
        });
        return url;
    }

    @Override
    public String allowed() {
        return "a URL such as jdbc:postgresql://db.example.net:5432/orders,"
                + " jdbc:postgresql://one:5432,two:5432/orders or jdbc:postgresql://?service=name";
    }

    @Override
    public String show(String url) {
        return url.contains("@") || holdsSecret(url) ? "(not shown: it may hold a password)" : Shown.quoted(url);
    }

    @Override
    public boolean holdsSecret(String url) {
        return JdbcUrl.holdsPassword(url);
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
}
