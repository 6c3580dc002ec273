package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.server.Row;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.EngineEdition;
import io.github.migrationreadiness.sqlserver.catalog.ServerCertificate;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that the target has the certificate, with its private key, that protects the database. A managed instance shows no
 * certificate that was uploaded to it, so that nothing is known of it there. One that has expired still opens the database,
 * and is told as a warning.
 */
public final class TdeCertificates implements RestoreCheck<MigratedSqlDatabase> {

    private static final String PROBE =
            "With a credential for the storage, run on the target: RESTORE FILELISTONLY FROM"
                    + " URL = N'https://<account>.blob.core.windows.net/<container>/<full backup>.bak'; error 33111 says that the"
                    + " certificate is missing";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("tde-certificates", AzureSqlError.TDE_CERTIFICATE_MISSING)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.CONFIGURATION)
                .readingOn(Side.SOURCE, DatabaseEntry.ALL, EncryptionKey.ALL, ServerCertificate.ALL)
                .readingOn(Side.TARGET, ServerCertificate.ALL.on(EngineEdition.SQL_SERVER))
                .assertedBy("hasCertificatesOf")
                .graded(
                        "D; that certificates uploaded to a managed instance are invisible: D, so that it is inconclusive there");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase database) {
        Applicable.require(targets(), database.target());
        return key(database).map(key -> judge(database, key)).orElseGet(Outcome::passed);
    }

    private static Optional<EncryptionKey> key(MigratedSqlDatabase database) {
        Catalogued.entry(database.source());
        return database.source().read(EncryptionKey.ALL).stream()
                .filter(key -> key.database().equals(database.name()))
                .findFirst();
    }

    private static Outcome judge(MigratedSqlDatabase database, EncryptionKey key) {
        ServerCertificate needed =
                certificate(database.source().source(), key).orElseThrow(() -> protectedByOtherMeans(key));
        requireVisible(database.target(), needed);
        return certificate(database.target(), key)
                .map(found -> judge(database, needed, found))
                .orElseGet(() -> violation(database, needed, "is not on the target"));
    }

    private static Outcome judge(MigratedSqlDatabase database, ServerCertificate needed, ServerCertificate found) {
        if (!found.hasPrivateKey()) {
            return violation(database, needed, "is on the target without its private key");
        }
        LocalDateTime expires = found.expires();
        return expires != null && expires.isBefore(LocalDateTime.now(ZoneOffset.UTC))
                ? violation(database, needed, "has expired on " + expires.toLocalDate())
                        .asWarning("an expired certificate still opens the database")
                : Outcome.passed();
    }

    private static Optional<ServerCertificate> certificate(SqlServer server, EncryptionKey key) {
        return server.read(ServerCertificate.ALL).stream()
                .filter(it -> key.thumbprint() != null && key.thumbprint().equals(it.thumbprint()))
                .findFirst();
    }

    private static InconclusiveException protectedByOtherMeans(EncryptionKey key) {
        return InconclusiveException.inconclusive(
                "no certificate of the source has the thumbprint " + key.thumbprint()
                        + " that protects the database: it may be an asymmetric key of a key provider, which is not migrated",
                PROBE);
    }

    private static void requireVisible(AzureSqlTarget target, ServerCertificate needed) {
        if (target.kind() == AzureSqlTargetKind.MANAGED_INSTANCE) {
            throw InconclusiveException.inconclusive(
                    words(needed) + " has to be on the managed instance, which shows no certificate that was uploaded",
                    PROBE);
        }
    }

    private static Violation violation(MigratedSqlDatabase database, ServerCertificate needed, String problem) {
        return Violation.of(Finding.of(words(needed)).with(problem).fixedBy(Remediation.manual(fix(needed))))
                .because(words(needed) + " " + problem)
                .fill("databaseName", database.name());
    }

    private static String words(ServerCertificate certificate) {
        return "certificate " + Tsql.quote(certificate.name()) + " (" + certificate.thumbprint() + ")";
    }

    private static String fix(ServerCertificate certificate) {
        String name = Tsql.quote(certificate.name());
        return "On the source: BACKUP CERTIFICATE " + name + " TO FILE = '<file>.cer' WITH PRIVATE KEY (FILE ="
                + " '<file>.pvk', ENCRYPTION BY PASSWORD = '<password>'); then on the target: CREATE CERTIFICATE "
                + name
                + " FROM FILE = '<file>.cer' WITH PRIVATE KEY (FILE = '<file>.pvk', DECRYPTION BY PASSWORD ="
                + " '<password>');";
    }

    /**
     * The key of a database that transparent data encryption protects, or has protected: the log stays encrypted until the key is
     * dropped, whatever the state says.
     *
     * @param database the exact name of the database
     * @param state the state of encryption; 3 is encrypted, 1 is not
     * @param thumbprint of the certificate or the asymmetric key that protects it; {@code null} where there is none
     */
    record EncryptionKey(
            String database, long state, @Nullable String thumbprint) {

        /** Those of user databases; tempdb has one wherever any database has. */
        static final TsqlQuery<EncryptionKey> ALL =
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
}
