package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.ServerKind;

/** How each provider changes a server parameter that takes effect with a restart. */
final class ParameterFix {

    private ParameterFix() {}

    static Remediation onSource(ServerKind kind, String parameter, String value) {
        String setting = parameter + " = " + value;
        return switch (kind) {
            case AMAZON_RDS -> manual("Set " + setting + " in the instance's parameter group");
            case AMAZON_AURORA -> manual("Set " + setting + " in the cluster parameter group");
            case GOOGLE_CLOUD_SQL, GOOGLE_ALLOYDB -> manual("Set the instance flag " + setting);
            case AZURE_SINGLE_SERVER -> azure("az postgres server configuration set", parameter, value);
            case AZURE_FLEXIBLE_SERVER -> azure("az postgres flexible-server parameter set", parameter, value);
            case HEROKU -> Remediation.manual("Heroku does not let " + setting + " be set: plan an offline migration");
            case SELF_MANAGED, EDB, SIMULATED ->
                Remediation.sql(Side.SOURCE, "ALTER SYSTEM SET " + parameter + " = " + Identifiers.literal(value) + ";")
                        .thenRestart();
        };
    }

    static Remediation onTarget(String parameter, String value) {
        return azure("az postgres flexible-server parameter set", parameter, value);
    }

    private static Remediation manual(String sentence) {
        return Remediation.manual(sentence).thenRestart();
    }

    private static Remediation azure(String command, String parameter, String value) {
        return Remediation.azureCli(command + " --resource-group <group> --server-name <server> --name " + parameter
                        + " --value " + value)
                .thenRestart();
    }
}
