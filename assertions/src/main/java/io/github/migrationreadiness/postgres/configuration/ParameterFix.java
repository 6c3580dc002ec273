package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.ServerKind;

/** How each provider changes a server parameter: by default one that takes effect with a restart. */
public final class ParameterFix {

    private ParameterFix() {}

    /**
     * {@return how a parameter of a source is set}
     *
     * @param kind who runs the server
     * @param parameter its name
     * @param value its new value
     */
    public static Remediation onSource(ServerKind kind, String parameter, String value) {
        return switch (kind) {
            case HEROKU ->
                Remediation.manual(
                        "Heroku does not let " + parameter + " = " + value + " be set: plan an offline migration");
            case SELF_MANAGED, EDB, SIMULATED ->
                Remediation.sql(Side.SOURCE, alterSystem(parameter, value)).thenRestart();
            default -> ofProvider(kind, parameter, value).thenRestart();
        };
    }

    /**
     * {@return how a parameter of a target is set}
     *
     * @param parameter its name
     * @param value its new value
     */
    public static Remediation onTarget(String parameter, String value) {
        return ofProvider(ServerKind.AZURE_FLEXIBLE_SERVER, parameter, value).thenRestart();
    }

    /**
     * {@return how a parameter is set that new sessions begin with}
     *
     * @param server the source or the target
     * @param parameter its name
     * @param value its new value
     */
    public static Remediation ofSessions(PostgresServer server, String parameter, String value) {
        return server.side() == Side.TARGET
                ? ofProvider(ServerKind.AZURE_FLEXIBLE_SERVER, parameter, value)
                : ofSessions(server.kind(), server.login().name(), parameter, value);
    }

    /** Where no login is allowed to change the server, a role can still change what its own sessions begin with. */
    private static Remediation ofSessions(ServerKind kind, String login, String parameter, String value) {
        return switch (kind) {
            case HEROKU ->
                Remediation.sql(
                                Side.SOURCE,
                                "ALTER ROLE " + Identifiers.quote(login) + " SET " + parameter + " = "
                                        + Identifiers.literal(value) + ";")
                        .in(Place.ANY);
            case SELF_MANAGED, EDB, SIMULATED ->
                Remediation.sql(Side.SOURCE, alterSystem(parameter, value), "SELECT pg_catalog.pg_reload_conf();")
                        .in(Place.ANY);
            default -> ofProvider(kind, parameter, value);
        };
    }

    private static Remediation ofProvider(ServerKind kind, String parameter, String value) {
        String setting = parameter + " = " + value;
        return switch (kind) {
            case AMAZON_RDS -> Remediation.manual("Set " + setting + " in the instance's parameter group");
            case AMAZON_AURORA -> Remediation.manual("Set " + setting + " in the cluster parameter group");
            case GOOGLE_CLOUD_SQL, GOOGLE_ALLOYDB -> Remediation.manual("Set the instance flag " + setting);
            case AZURE_SINGLE_SERVER -> AzureCli.setParameterOfSingleServer(parameter, value);
            default -> AzureCli.setParameter(parameter, value);
        };
    }

    private static String alterSystem(String parameter, String value) {
        return "ALTER SYSTEM SET " + parameter + " = " + Identifiers.literal(value) + ";";
    }
}
