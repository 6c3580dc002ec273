package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration key: name, default, description and allowed values. A key of servers is one object with a name per side.
 * {@link ConfigurationKeys} has all keys.
 *
 * @param <T> the type of the value
 */
public final class ConfigurationKey<T> {

    private final KeyScope scope;
    private final String suffix;
    private final Format<T> format;
    private final Default fallback;
    private final Set<ProviderType> providers;
    private final String description;

    ConfigurationKey(
            KeyScope scope,
            String suffix,
            Format<T> format,
            Default fallback,
            Set<ProviderType> providers,
            String description) {
        this.scope = scope;
        this.suffix = suffix;
        this.format = format;
        this.fallback = fallback;
        this.providers = Set.copyOf(providers);
        this.description = description;
    }

    /**
     * {@return the full name of a key that is not about one server}
     *
     * @throws IllegalArgumentException if it is about one server
     */
    public String name() {
        return named().name();
    }

    /**
     * {@return the full name of a key of servers}
     *
     * @param side which server
     * @throws IllegalArgumentException if the server of this side has no such key
     */
    public String name(Side side) {
        return on(side).name();
    }

    /** {@return the description of the key} */
    public String description() {
        return description;
    }

    /** {@return the default in Markdown} */
    public String defaultText() {
        return fallback.words();
    }

    /** {@return the allowed values} */
    public String allowed() {
        return format.allowed();
    }

    /** {@return whether the value is a secret, which no message shows and most places reject} */
    public boolean isSecret() {
        return format.isSecret();
    }

    @Override
    public String toString() {
        return EnumWords.or(names().stream().map(NamedKey::name).toList());
    }

    List<NamedKey<T>> names() {
        return scope.prefixes().map(this::under).toList();
    }

    NamedKey<T> named() {
        return require(scope.isGeneral(), scope.prefix());
    }

    NamedKey<T> on(Side side) {
        return require(scope.has(side), scope.prefix(side));
    }

    boolean has(Side side) {
        return scope.has(side);
    }

    boolean ofSqlServer() {
        return scope.ofSqlServer();
    }

    Format<T> format() {
        return format;
    }

    Set<ProviderType> providers() {
        return providers;
    }

    /** {@return the default value, if there is one} */
    Optional<T> fallback() {
        return fallback.value().map(format::parse);
    }

    private NamedKey<T> require(boolean inScope, String prefix) {
        if (!inScope) {
            throw new IllegalArgumentException("There is no key readiness." + prefix + suffix + ", but " + this);
        }
        return under(prefix);
    }

    private NamedKey<T> under(String prefix) {
        return new NamedKey<>(this, "readiness." + prefix + suffix);
    }
}
