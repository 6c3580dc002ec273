package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The key of a database that transparent data encryption protects, or has protected: the log stays encrypted until the key is
 * dropped, whatever the state says.
 *
 * @param database the exact name of the database
 * @param state the state of encryption; 3 is encrypted, 1 is not
 * @param thumbprint of the certificate or the asymmetric key that protects it; {@code null} where there is none
 */
public record EncryptionKey(
        String database, long state, @Nullable String thumbprint) {

    /** Those of user databases; tempdb has one wherever any database has. */
    public static final TsqlQuery<EncryptionKey> ALL =
            TsqlQuery.ofServer("encryption keys", """
            SELECT d.name AS database_name, k.encryption_state, k.encryptor_thumbprint
            FROM sys.databases AS d
            JOIN sys.dm_database_encryption_keys AS k ON k.database_id = d.database_id
            WHERE d.database_id > 4
            ORDER BY d.name""", EncryptionKey::read).requiring(Visibility.SERVER_STATE);

    private static EncryptionKey read(Row row) throws SQLException {
        return new EncryptionKey(
                row.text("database_name"), row.number("encryption_state"), row.hex("encryptor_thumbprint"));
    }
}
