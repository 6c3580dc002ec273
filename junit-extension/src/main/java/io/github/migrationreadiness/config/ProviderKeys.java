package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Side;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells the provider of a server, and refuses keys that it has no use for. */
record ProviderKeys(ServerKeys keys, Side side, Values values, Problems problems) {

    /** {@return the provider; a URL in a stronger place stands for one that runs, whatever a weaker place would start} */
    Optional<ProviderType> provider() {
        boolean byUrl =
                decision().filter(value -> value.key().key() == keys.url()).isPresent();
        return byUrl || !keys.provider().has(side)
                ? Optional.of(ProviderType.JDBC)
                : values.read(keys.provider().on(side));
    }

    /** What weaker places say of another provider's server is overruled with that server. */
    void refuseUnfit(ProviderType provider) {
        Optional<Value> decision = decision();
        unfit(provider)
                .filter(value ->
                        decision.filter(it -> it.level().beats(value.level())).isEmpty())
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

    /** {@return the value of a key; empty where the key is for other providers} */
    <T> Optional<T> read(ConfigurationKey<T> key, ProviderType provider) {
        return read(key, provider, value -> value);
    }

    <T, R> Optional<R> read(ConfigurationKey<T> key, ProviderType provider, Function<T, R> meaning) {
        return key.providers().contains(provider) ? values.read(key.on(side), meaning) : Optional.empty();
    }

    void requireUrl(ProviderType provider) {
        if (provider == ProviderType.JDBC && values.find(keys.url().on(side)).isEmpty()) {
            problems.add(
                    side == Side.SOURCE ? keys.missingSource() : keys.url().name(side) + " is missing" + because());
        }
    }

    /** {@return what configures the target, for a message that says what is missing of it} */
    String because() {
        return keys.naming(side, values)
                .findFirst()
                .map(value -> ", although a target is configured: " + value)
                .orElse("");
    }

    /** The driver would take one of the two without a word. */
    void refuseOtherUser(Optional<String> ofUrl) {
        ofUrl.ifPresent(other -> values.find(keys.user().on(side))
                .ifPresent(value -> problems.add(
                        value,
                        "the URL names another user, " + Shown.quoted(other) + "; name the user in one of the two")));
    }

    private Stream<Value> unfit(ProviderType provider) {
        return keys.of(side)
                .filter(key -> !key.providers().contains(provider))
                .flatMap(key -> values.find(key.on(side)).stream())
                .filter(value -> !isOff(value));
    }

    /** A switch that is off asks for nothing; it may have to undo what a weaker place says. */
    private static boolean isOff(Value value) {
        return value.key().key() == ConfigurationKeys.SIMULATE
                && value.stripped().equals("false");
    }

    private Optional<Value> decision() {
        Optional<Value> provider =
                keys.provider().has(side) ? values.find(keys.provider().on(side)) : Optional.empty();
        Optional<Value> url = values.find(keys.url().on(side));
        return url.filter(it -> provider.filter(other -> it.level().beats(other.level()))
                        .isPresent())
                .or(() -> provider);
    }

    private String chosen(ProviderType provider) {
        return decision()
                .map(Value::toString)
                .orElse(keys.provider().on(side) + " = " + Shown.quoted(Choice.write(provider)) + ", the default");
    }

    private static String purpose(Set<ProviderType> providers) {
        String allowed = "it is for " + Choice.of(providers).allowed();
        return providers.equals(ProviderType.started())
                ? allowed + ", because nothing is ever created on a server that the kit did not start"
                : allowed;
    }
}
