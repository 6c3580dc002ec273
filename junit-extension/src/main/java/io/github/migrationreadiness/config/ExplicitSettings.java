package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settings of an annotation or a builder, which override all other places.
 *
 * @param origin the place of the settings, such as {@code @MigrationReadiness on class OrdersTest}
 * @param properties values by the full name of their key, without passwords
 * @param supplied the sides whose server the program supplies as an object
 * @param suppliedOfSqlServer the same for a migration from SQL Server
 * @param passwords the passwords that the program supplies
 */
public record ExplicitSettings(
        String origin,
        Map<String, String> properties,
        Set<Side> supplied,
        Set<Side> suppliedOfSqlServer,
        Map<Side, Password> passwords) {

    /**
     * Takes copies.
     *
     * @param origin as above
     * @param properties as above
     * @param supplied as above
     * @param suppliedOfSqlServer as above
     * @param passwords as above
     */
    public ExplicitSettings {
        properties = Map.copyOf(properties);
        supplied = Set.copyOf(supplied);
        suppliedOfSqlServer = Set.copyOf(suppliedOfSqlServer);
        passwords = Map.copyOf(passwords);
    }

    /**
     * {@return settings with properties only}
     *
     * @param origin the place of the properties
     * @param properties values by the full name of their key
     */
    public static ExplicitSettings of(String origin, Map<String, String> properties) {
        return new ExplicitSettings(origin, properties, Set.of(), Set.of(), Map.of());
    }

    /**
     * {@return these settings with further passwords, which replace existing ones}
     *
     * @param given the passwords
     */
    public ExplicitSettings with(Map<Side, Password> given) {
        Map<Side, Password> all = new HashMap<>(passwords);
        all.putAll(given);
        return new ExplicitSettings(origin, properties, supplied, suppliedOfSqlServer, all);
    }

    /** {@return no settings} */
    public static ExplicitSettings none() {
        return of("nowhere", Map.of());
    }

    /** {@return the keys without values, because a value may be a misplaced password} */
    @Override
    public String toString() {
        return "ExplicitSettings[" + origin + ", " + properties.keySet() + ", supplied " + supplied + ", of SQL Server "
                + suppliedOfSqlServer + "]";
    }
}
