package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.ServerKind;
import java.net.URI;
import java.util.Optional;

/**
 * One server of the migration, as configured. Equal settings mean the same server, except where the program supplies
 * it: then the supplied object is compared too.
 *
 * @param side source or target
 * @param provider the origin of the server
 * @param url its JDBC URL, which holds no password; set exactly for {@link ProviderType#JDBC}
 * @param user the login, if it is not left to pgjdbc
 * @param password the password, if it is not left to pgjdbc
 * @param sslPassword the password of the client's key, if that is encrypted
 * @param kind who runs the server, if it is not to be detected
 * @param version the major version of an embedded server, if one is asked for
 * @param image the image of a container, if one is asked for
 * @param initScript the place of the script that fills a server which the kit started
 * @param simulation how the target simulates a flexible server, if it does
 */
public record ServerSettings(
        Side side,
        ProviderType provider,
        Optional<String> url,
        Optional<String> user,
        Optional<Password> password,
        Optional<Password> sslPassword,
        Optional<ServerKind> kind,
        Optional<String> version,
        Optional<String> image,
        Optional<URI> initScript,
        Optional<Simulation> simulation) {}
