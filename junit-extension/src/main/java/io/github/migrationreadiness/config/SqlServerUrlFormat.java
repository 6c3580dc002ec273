package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Shown;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URL for Microsoft's JDBC driver, without a password in it. The driver need not be there to read it. */
final class SqlServerUrlFormat implements Format<String> {

    private static final String PREFIX = "jdbc:sqlserver://";

    /** Every property of the driver that holds a secret; also misspelled, for it is written to logs all the same. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(?:password|passwd|pwd|secret|accessToken|keyVaultProviderClientKey)\\s*=");

    private static final Pattern USER_BEFORE_HOST = Pattern.compile("^[^;]*@");
    private static final Pattern USER = Pattern.compile("(?i);\\s*user(?:name)?\\s*=\\s*(?:\\{([^}]*)}|([^;]*))");

    @Override
    public String parse(String url) {
        problem(url).ifPresent(problem -> {
            throw new RefusedException(problem);
        });
        return url;
    }

    @Override
    public String allowed() {
        return "a URL such as jdbc:sqlserver://db.example.net:1433;encrypt=true"
                + " or jdbc:sqlserver://orders.0123456789ab.database.windows.net;databaseName=orders";
    }

    @Override
    public String show(String url) {
        return holdsSecret(url) ? "(not shown: it may hold a password)" : Shown.quoted(url);
    }

    @Override
    public boolean holdsSecret(String url) {
        return SECRET.matcher(url).find() || USER_BEFORE_HOST.matcher(url).find();
    }

    /** {@return the user whom the URL names} */
    static Optional<String> user(String url) {
        Matcher user = USER.matcher(url);
        return user.find()
                ? Optional.of(user.group(1) == null ? user.group(2).strip() : user.group(1))
                : Optional.empty();
    }

    private Optional<String> problem(String url) {
        if (SECRET.matcher(url).find()) {
            return Optional.of("holds a password or another secret, which logs and reports would show; give it by the"
                    + " environment (READINESS_SQLSERVER_SOURCE_PASSWORD, READINESS_SQLSERVER_TARGET_PASSWORD) or a"
                    + " password file, and change it if others may have seen it");
        }
        if (USER_BEFORE_HOST.matcher(url).find()) {
            return Optional.of("names a user before its host; use the key for the user");
        }
        return url.startsWith(PREFIX) ? Optional.empty() : Optional.of("does not begin with " + PREFIX);
    }
}
