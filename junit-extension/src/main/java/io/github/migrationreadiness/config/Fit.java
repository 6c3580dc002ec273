package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Side;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses keys that the provider of their server has no use for. */
record Fit(Side side, Values values, Problems problems) {

    void refuseUnfit(ProviderType provider) {
        unfit(provider)
                .forEach(value -> problems.add(
                        value,
                        "does not fit " + chosen(provider) + "; "
                                + purpose(value.key().key().providers())));
    }

    void refuseBesideSupplied() {
        unfit(ProviderType.SUPPLIED)
                .filter(value -> value.level() == Level.EXPLICIT)
                .forEach(value -> problems.add(value, "does not fit, because the program supplies the " + side));
    }

    private Stream<Value> unfit(ProviderType provider) {
        return ConfigurationKeys.ofServer(side)
                .filter(key -> !key.providers().contains(provider))
                .flatMap(key -> values.find(key.on(side)).stream())
                .filter(value -> !isOff(value));
    }

    /** A switch that is off asks for nothing; it may have to undo what a weaker place says. */
    private static boolean isOff(Value value) {
        return value.key().key() == ConfigurationKeys.SIMULATE
                && value.stripped().equals("false");
    }

    private String chosen(ProviderType provider) {
        NamedKey<ProviderType> key = ConfigurationKeys.PROVIDER.on(side);
        return values.find(key)
                .map(Value::toString)
                .orElse(key + " = " + Shown.quoted(Choice.write(provider)) + ", the default");
    }

    private static String purpose(Set<ProviderType> providers) {
        String allowed = "it is for " + Choice.of(providers).allowed();
        return providers.equals(ProviderType.started())
                ? allowed + ", because nothing is ever created on a server that the kit did not start"
                : allowed;
    }
}
