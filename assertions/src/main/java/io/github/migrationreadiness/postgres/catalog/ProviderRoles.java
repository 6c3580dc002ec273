package io.github.migrationreadiness.postgres.catalog;

/**
 * The roles that providers keep on their servers. Nobody migrates them, and the rights that they hold on system tables
 * came with the provider's image: {@code pg_init_privs} does not know them, and no customer can revoke them.
 */
public final class ProviderRoles {

    /** By whole names and not by a few letters: a customer's own {@code rdsreader} is no provider's. */
    private static final String NAMES = "^(azuresu|azure_superuser|azure_pg_admin|azure_ad_(user|admin|mfa)"
            + "|rds_[a-z_]+|rds(admin|repladmin|topmgr|proxyadmin|writeforwarduser)|(cloudsql|alloydb)[a-z_]+)$";

    /** Those that only the provider can act as; the others are granted to customers. */
    private static final String ADMINISTRATORS = "^(azuresu|azure_superuser|rdsadmin|cloudsqladmin|alloydbadmin)$";

    private ProviderRoles() {}

    /**
     * {@return the SQL condition that a role is a provider's}
     *
     * @param name the SQL expression for its name
     */
    public static String own(String name) {
        return name + "::text ~ '" + NAMES + "'";
    }

    /**
     * {@return the SQL condition that no customer can act as a role}
     *
     * @param name the SQL expression for its name
     */
    public static String closed(String name) {
        return name + "::text ~ '" + ADMINISTRATORS + "'";
    }
}
