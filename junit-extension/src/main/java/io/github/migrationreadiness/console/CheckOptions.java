package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ConfigurationKey;
import io.github.migrationreadiness.config.ConfigurationKeys;
import io.github.migrationreadiness.config.MissingSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options that are keys of the configuration, which judges their values.
 *
 * @param typed the values as they were typed
 */
record CheckOptions(Map<KeyOption, String> typed) {

    private static final String NO_SOURCE =
            "No source is given: use --source jdbc:postgresql://db.example.net:5432/orders,"
                    + " or set READINESS_SOURCE_URL";

    private static final char REPLACED = '\uFFFD';

    /** In the order of the help. */
    private static final List<KeyOption> ALL = List.of(
            new KeyOption(
                    "--source",
                    "URL",
                    ConfigurationKeys.URL.name(Side.SOURCE),
                    "The server to migrate, such as jdbc:postgresql://db.example.net:5432/orders"),
            new KeyOption(
                    "--target",
                    "URL",
                    ConfigurationKeys.URL.name(Side.TARGET),
                    "The flexible server to fill; without one, only the source is judged, and the verdict is undecided"
                            + " at best"),
            new KeyOption("--source-user", "ROLE", ConfigurationKeys.USER.name(Side.SOURCE), "The login on the source"),
            new KeyOption("--target-user", "ROLE", ConfigurationKeys.USER.name(Side.TARGET), "The login on the target"),
            new KeyOption(
                    "--source-password-file",
                    "FILE",
                    ConfigurationKeys.PASSWORD_FILE.name(Side.SOURCE),
                    "The file whose first line is the password on the source; only its owner may read it"),
            new KeyOption(
                    "--target-password-file",
                    "FILE",
                    ConfigurationKeys.PASSWORD_FILE.name(Side.TARGET),
                    "The file whose first line is the password on the target; only its owner may read it"),
            new KeyOption(
                    "--source-kind",
                    "KIND",
                    ConfigurationKeys.KIND.name(Side.SOURCE),
                    "Who runs the source, such as amazon-rds; detected where it is not given"),
            new KeyOption("--mode", "MODE", ConfigurationKeys.MODE.name(), "online (the default) or offline"),
            new KeyOption(
                    "--databases",
                    "NAMES",
                    ConfigurationKeys.DATABASES.name(),
                    "The databases to migrate, as a,b or 'a,\"b, c\"'; all user databases where it is not given"),
            KeyOption.flag(
                    "--overwrite-target",
                    ConfigurationKeys.OVERWRITE_TARGET,
                    "Databases of the same name on the target may be overwritten"),
            KeyOption.flag("--cutover", ConfigurationKeys.CUTOVER, "A cutover is going to be requested"),
            new KeyOption(
                    "--acceptances",
                    "FILE",
                    ConfigurationKeys.ACCEPTANCES.name(),
                    "The findings that the team lives with"),
            new KeyOption(
                    "--report-dir",
                    "DIR",
                    ConfigurationKeys.REPORT_DIR.name(),
                    "The folder that the reports go into; migration-readiness where it is not given"));

    /** An option, whose parameter has a label unless it is a flag. */
    private record KeyOption(String name, String label, String key, String description) {

        static KeyOption flag(String name, ConfigurationKey<Boolean> key, String description) {
            return new KeyOption(name, "", key.name(), description);
        }

        OptionSpec spec() {
            OptionSpec.Builder option =
                    OptionSpec.builder(name).order(ALL.indexOf(this)).description(description);
            return label.isEmpty()
                    ? option.type(boolean.class).build()
                    : option.type(String.class).paramLabel(label).build();
        }
    }

    static void addTo(CommandSpec command) {
        ALL.forEach(option -> command.addOption(option.spec()));
    }

    static CheckOptions of(ParseResult parsed) {
        Map<KeyOption, String> typed = new LinkedHashMap<>();
        ALL.stream()
                .filter(option -> parsed.hasMatchedOption(option.name()))
                .forEach(option ->
                        typed.put(option, String.valueOf((Object) parsed.matchedOptionValue(option.name(), ""))));
        return new CheckOptions(typed);
    }

    /** {@return the values by the full name of their key} */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        typed.forEach((option, value) -> properties.put(option.key(), value));
        return properties;
    }

    /** In a locale of ASCII alone, Java has replaced every other character before the program sees it. */
    void requireLegible() {
        typed.forEach((option, value) -> {
            if (value.indexOf(REPLACED) >= 0) {
                throw new RefusedException(option.name()
                        + " has characters that the locale of this process does not pass on; set LC_ALL=C.UTF-8, or give"
                        + " the value by readiness.local.properties: " + option.key());
            }
        });
    }

    /** {@return a problem of the configuration, in the words of the command line where it is to blame} */
    String inOwnWords(String problem, String origin) {
        if (problem.equals(MissingSource.TEXT)) {
            return NO_SOURCE;
        }
        String place = ", read from " + origin;
        return typed.keySet().stream()
                .filter(option -> problem.contains(place) && problem.startsWith(option.key() + " = "))
                .findFirst()
                .map(option -> problem.replace(option.key() + " = ", option.name() + " ")
                        .replace(place, ""))
                .orElse(problem);
    }
}
