package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.util.stream.Stream;

/**
 * A parameter that the login of the target may set.
 *
 * @param name its name
 */
record SettableParameter(String name) {

    private static final String SQL = """
            SELECT s.name AS name
              FROM pg_catalog.pg_settings AS s
             WHERE s.context NOT IN ('superuser', 'superuser-backend')
                OR pg_catalog.current_setting('is_superuser') = 'on'
            """;

    /** Before parameters could be granted. */
    static final NamedQuery<SettableParameter> BEFORE_15 = NamedQuery.of(
                    "parameters that the login may set", SQL, SettableParameter.class)
            .before("15")
            .complete();

    /** {@code has_parameter_privilege} is false for what everybody may set. */
    static final NamedQuery<SettableParameter> SINCE_15 = NamedQuery.of(
                    "parameters that the login may set",
                    SQL + "                OR pg_catalog.has_parameter_privilege(s.name, 'SET')",
                    SettableParameter.class)
            .since("15")
            .complete();

    /** {@return the names of all of them} */
    static Stream<String> of(TargetServer target) {
        return target.read(BEFORE_15.understoodBy(target.version()) ? BEFORE_15 : SINCE_15).stream()
                .map(SettableParameter::name);
    }
}
