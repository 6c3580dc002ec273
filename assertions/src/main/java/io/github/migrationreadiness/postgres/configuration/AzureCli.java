package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.Remediation;

/** Commands of the Azure CLI, quoted as a shell needs them. */
public final class AzureCli {

    private AzureCli() {}

    /**
     * {@return the command that sets a parameter of a flexible server}
     *
     * @param parameter its name
     * @param value its new value
     */
    public static Remediation setParameter(String parameter, String value) {
        return set("az postgres flexible-server parameter set", parameter, value);
    }

    static Remediation setParameterOfSingleServer(String parameter, String value) {
        return set("az postgres server configuration set", parameter, value);
    }

    /** {@return the command that restarts a flexible server} */
    public static Remediation restart() {
        return Remediation.azureCli("az postgres flexible-server restart --resource-group " + Remediation.RESOURCE_GROUP
                + " --name " + Remediation.SERVER);
    }

    private static Remediation set(String command, String parameter, String value) {
        return Remediation.azureCli(command + " --resource-group " + Remediation.RESOURCE_GROUP + " --server-name "
                + Remediation.SERVER + " --name " + parameter + " --value " + word(value));
    }

    /** One word of a shell; values that are lists carry names that somebody else gave. */
    private static String word(String value) {
        return value.matches("[A-Za-z0-9_.,:/-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
