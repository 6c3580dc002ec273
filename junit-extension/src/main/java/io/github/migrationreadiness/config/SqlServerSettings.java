package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.net.URI;
import java.util.Optional;

/**
 * One server of a migration to Azure SQL, as configured. Equal settings mean the same server, except where the program
 * supplies it: then the supplied object is compared too.
 *
 * @param side source or target
 * @param provider the origin of the server
 * @param url its JDBC URL, which holds no password; set exactly for {@link ProviderType#JDBC}
 * @param user the login, if it is not left to the URL
 * @param password the password, if the login has one
 * @param kind the kind of the target; set only for the target
 * @param image the image of a container, if it is not the default
 * @param eulaAccepted whether the user accepts the licence of the image
 * @param initScript the place of the script that fills a server which the kit started
 */
public record SqlServerSettings(
        Side side,
        ProviderType provider,
        Optional<String> url,
        Optional<String> user,
        Optional<Password> password,
        Optional<AzureSqlTargetKind> kind,
        Optional<String> image,
        boolean eulaAccepted,
        Optional<URI> initScript) {}
