package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a server, in master. A managed instance shows none of those that were uploaded to it.
 *
 * @param name its exact name
 * @param thumbprint such as {@code 0x9B3F…}
 * @param expires when it expires, in UTC; {@code null} where nobody says
 * @param hasPrivateKey whether it can decrypt
 */
public record ServerCertificate(
        String name, @Nullable String thumbprint, @Nullable LocalDateTime expires, boolean hasPrivateKey) {

    /** All of them. */
    public static final TsqlQuery<ServerCertificate> ALL =
            TsqlQuery.ofServer("certificates", """
            SELECT c.name, c.thumbprint, c.expiry_date, c.pvt_key_encryption_type_desc
            FROM master.sys.certificates AS c
            ORDER BY c.name""", ServerCertificate::read).requiring(Visibility.ANY_DEFINITION);

    private static ServerCertificate read(Row row) throws SQLException {
        return new ServerCertificate(
                row.text("name"),
                row.hex("thumbprint"),
                row.time("expiry_date"),
                !"NO_PRIVATE_KEY".equals(row.optionalText("pvt_key_encryption_type_desc")));
    }
}
