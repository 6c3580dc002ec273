package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ConfigurationKey;
import io.github.migrationreadiness.config.ConfigurationKeys;
import io.github.migrationreadiness.config.MissingSource;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that are keys of the configuration, which judges their values. */
final class CheckOptions {

    private static final String NO_SOURCE =
            "No source is given: use --source jdbc:postgresql://db.example.net:5432/orders,"
                    + " or set READINESS_SOURCE_URL";

    private static final char REPLACED = '\uFFFD';

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> flags = new LinkedHashMap<>();

    @Option(
            names = "--source",
            order = 1,
            paramLabel = "URL",
            description = "The server to migrate, such as jdbc:postgresql://db.example.net:5432/orders")
    void source(String url) {
        put("--source", ConfigurationKeys.URL.name(Side.SOURCE), url);
    }

    @Option(
            names = "--target",
            order = 2,
            paramLabel = "URL",
            description = "The flexible server to fill; without one, only the source is judged, and the verdict is"
                    + " undecided at best")
    void target(String url) {
        put("--target", ConfigurationKeys.URL.name(Side.TARGET), url);
    }

    @Option(names = "--source-user", order = 3, paramLabel = "ROLE", description = "The login on the source")
    void sourceUser(String user) {
        put("--source-user", ConfigurationKeys.USER.name(Side.SOURCE), user);
    }

    @Option(names = "--target-user", order = 4, paramLabel = "ROLE", description = "The login on the target")
    void targetUser(String user) {
        put("--target-user", ConfigurationKeys.USER.name(Side.TARGET), user);
    }

    @Option(
            names = "--source-password-file",
            order = 5,
            paramLabel = "FILE",
            description = "The file whose first line is the password on the source; only its owner may read it")
    void sourcePasswordFile(String file) {
        put("--source-password-file", ConfigurationKeys.PASSWORD_FILE.name(Side.SOURCE), file);
    }

    @Option(
            names = "--target-password-file",
            order = 5,
            paramLabel = "FILE",
            description = "The file whose first line is the password on the target; only its owner may read it")
    void targetPasswordFile(String file) {
        put("--target-password-file", ConfigurationKeys.PASSWORD_FILE.name(Side.TARGET), file);
    }

    @Option(
            names = "--source-kind",
            order = 5,
            paramLabel = "KIND",
            description = "Who runs the source, such as amazon-rds; detected where it is not given")
    void sourceKind(String kind) {
        put("--source-kind", ConfigurationKeys.KIND.name(Side.SOURCE), kind);
    }

    @Option(names = "--mode", order = 6, paramLabel = "MODE", description = "online (the default) or offline")
    void mode(String mode) {
        put("--mode", ConfigurationKeys.MODE, mode);
    }

    @Option(
            names = "--databases",
            order = 7,
            paramLabel = "NAMES",
            description = "The databases to migrate, as a,b or 'a,\"b, c\"'; all user databases where it is not given")
    void databases(String names) {
        put("--databases", ConfigurationKeys.DATABASES, names);
    }

    @Option(
            names = "--overwrite-target",
            order = 8,
            description = "Databases of the same name on the target may be overwritten")
    void overwriteTarget(boolean overwrite) {
        put("--overwrite-target", ConfigurationKeys.OVERWRITE_TARGET, String.valueOf(overwrite));
    }

    @Option(names = "--cutover", order = 9, description = "A cutover is going to be requested")
    void cutover(boolean cutover) {
        put("--cutover", ConfigurationKeys.CUTOVER, String.valueOf(cutover));
    }

    @Option(
            names = "--report-dir",
            order = 11,
            paramLabel = "DIR",
            description = "The folder that the reports go into; migration-readiness where it is not given")
    void reportDir(String directory) {
        put("--report-dir", ConfigurationKeys.REPORT_DIR, directory);
    }

    @Option(
            names = "--acceptances",
            order = 10,
            paramLabel = "FILE",
            description = "The findings that the team lives with")
    void acceptances(String file) {
        put("--acceptances", ConfigurationKeys.ACCEPTANCES, file);
    }

    /** {@return the values by the full name of their key} */
    Map<String, String> properties() {
        return properties;
    }

    /** In a locale of ASCII alone, Java has replaced every other character before the program sees it. */
    void requireLegible() {
        properties.forEach((key, value) -> {
            if (value.indexOf(REPLACED) >= 0) {
                throw new RefusedException(
                        flags.get(key) + " has characters that the locale of this process does not pass"
                                + " on; set LC_ALL=C.UTF-8, or give the value by readiness.local.properties: " + key);
            }
        });
    }

    /** {@return a problem of the configuration, in the words of the command line where it is to blame} */
    String inOwnWords(String problem, String origin) {
        if (problem.equals(MissingSource.TEXT)) {
            return NO_SOURCE;
        }
        String place = ", read from " + origin;
        return problem.contains(place)
                ? flags.entrySet().stream()
                        .filter(flag -> problem.startsWith(flag.getKey() + " = "))
                        .findFirst()
                        .map(flag -> problem.replace(flag.getKey() + " = ", flag.getValue() + " ")
                                .replace(place, ""))
                        .orElse(problem)
                : problem;
    }

    private void put(String flag, ConfigurationKey<?> key, String value) {
        put(flag, key.name(), value);
    }

    private void put(String flag, String key, String value) {
        properties.put(key, value);
        flags.put(key, flag);
    }
}
