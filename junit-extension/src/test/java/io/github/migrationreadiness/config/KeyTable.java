package io.github.migrationreadiness.config;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;

/** The table of all keys in Markdown, made from the keys themselves. */
final class KeyTable {

    private KeyTable() {}

    static String markdown() {
        return ConfigurationKeys.all().stream()
                .map(KeyTable::row)
                .collect(joining(
                        "\n", "| key | environment variable | default | what |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String row(ConfigurationKey<?> key) {
        String names = key.isSecret() ? "–" : each(key, NamedKey::name);
        return "| " + String.join(" | ", names, each(key, NamedKey::environmentVariable), key.defaultText(), what(key))
                + " |";
    }

    private static String what(ConfigurationKey<?> key) {
        boolean always = key.providers().containsAll(ProviderType.configurable());
        String providers = always
                ? ""
                : " Only with provider " + Choice.of(key.providers()).allowed() + ".";
        return key.description() + " Allowed is " + key.allowed() + "." + providers;
    }

    private static String each(ConfigurationKey<?> key, Function<NamedKey<?>, String> name) {
        return key.names().stream().map(name).map(text -> "`" + text + "`").collect(joining("<br>"));
    }
}
