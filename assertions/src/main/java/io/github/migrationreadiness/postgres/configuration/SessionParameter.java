package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.PostgresServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A parameter that sessions begin with. PostgreSQL takes it from the most specific level that sets it: a role in a database,
 * a role, a database, all roles, and last the server.
 *
 * @param name its name
 * @param isWanted recognises the value that a migration needs, however it was written
 * @param fix how to change the server's own value
 * @param sent makes of a statement that resets it what can be executed as it stands
 */
record SessionParameter(
        String name,
        Predicate<String> isWanted,
        Function<PostgresServer, Remediation> fix,
        Function<String, List<String>> sent) {

    /**
     * {@return the levels in the way, from the one that wins down to the first that is as wanted; the server's own only where
     * nothing more specific sets the parameter}
     *
     * @param ofServer reads the server's own value, which is asked for only then
     */
    List<Finding> inTheWay(PostgresServer server, String database, Supplier<String> ofServer) {
        List<SettingOverride> overrides = overrides(server, database);
        if (overrides.isEmpty()) {
            String value = ofServer.get();
            return isWanted.test(value) ? List.of() : List.of(finding(server, value));
        }
        return inTheWay(overrides, server);
    }

    /** A reset uncovers the next level, unless that is as it should be. */
    private List<Finding> inTheWay(List<SettingOverride> overrides, PostgresServer server) {
        List<Finding> found = new ArrayList<>();
        for (SettingOverride override : overrides) {
            if (isWanted.test(override.value())) {
                return found;
            }
            found.add(finding(server, override));
        }
        return found;
    }

    static Outcome outcome(List<Finding> findings) {
        return findings.isEmpty() ? Outcome.passed() : Violation.of(findings).becauseOfFirst();
    }

    /** {@return what sets it for the sessions of the login in a database, from the most specific down} */
    List<SettingOverride> overrides(PostgresServer server, String database) {
        return server.read(SettingOverride.ALL).stream()
                .filter(override -> override.parameter().equals(name) && override.appliesTo(database))
                .sorted(Comparator.comparing(SettingOverride::rank).reversed())
                .toList();
    }

    private Finding finding(PostgresServer server, String value) {
        return Finding.of(name + " of the server").with("is " + value).fixedBy(fix.apply(server));
    }

    private Finding finding(PostgresServer server, SettingOverride override) {
        String reset = "ALTER " + statement(override) + " RESET " + name + ";";
        return Finding.of(name + " of " + words(override))
                .with("is " + override.value())
                .fixedBy(Remediation.sql(server.side(), sent.apply(reset)).in(Place.ANY));
    }

    private static String words(SettingOverride override) {
        String role = override.role() == null ? "" : "role " + Identifiers.quote(override.role());
        if (override.database() == null) {
            return role.isEmpty() ? "all roles" : role;
        }
        String database = "database " + Identifiers.quote(override.database());
        return role.isEmpty() ? database : role + " in " + database;
    }

    private static String statement(SettingOverride override) {
        String role = override.role() == null ? "ROLE ALL" : "ROLE " + Identifiers.quote(override.role());
        if (override.database() == null) {
            return role;
        }
        String database = "DATABASE " + Identifiers.quote(override.database());
        return override.role() == null ? database : role + " IN " + database;
    }
}
