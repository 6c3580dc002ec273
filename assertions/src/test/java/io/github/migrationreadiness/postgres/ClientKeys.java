package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The certificate of a server that trusts itself, as that of a client, with its key in the forms that the driver reads. */
record ClientKeys(TestServer server, Path folder) {

    private static final String ALGORITHM = "PBEWithSHA1AndDESede";

    /** {@return a server of PostgreSQL 16 that asks for certificates; {@code wanted} has to have one, {@code cert} to be one} */
    static TestServer server16() {
        return TestServer.major("16")
                .flavour()
                .withTls()
                .setting("ssl_ca_file", "server.crt")
                .hba(
                        "hostssl all wanted all trust clientcert=verify-ca",
                        "hostssl all \"localhost\",by_certificate all cert",
                        "host all by_ident all ident")
                .prepared(
                        "CREATE ROLE wanted LOGIN",
                        "CREATE ROLE localhost LOGIN",
                        "CREATE ROLE by_certificate LOGIN",
                        "CREATE ROLE by_ident LOGIN")
                .server();
    }

    String plain() {
        return url(write("plain.pk8", key().getEncoded()));
    }

    String encrypted(String password) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(new PBEKeySpec(password.toCharArray())));
            byte[] encrypted = cipher.doFinal(key().getEncoded());
            byte[] info = new EncryptedPrivateKeyInfo(cipher.getParameters(), encrypted).getEncoded();
            return url(write("encrypted.pk8", info));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String store(String password) {
        Path file = folder.resolve("client.p12");
        try (OutputStream content = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("user", key(), password.toCharArray(), new Certificate[] {certificate()});
            store.store(content, password.toCharArray());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return url(file);
    }

    private String url(Path key) {
        return server.url("postgres") + "?sslmode=require&sslcert=" + server.certificate() + "&sslkey=" + key;
    }

    private Path write(String name, byte[] content) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    private PrivateKey key() {
        try {
            String pem = Files.readString(server.dataDirectory().resolve("server.key"));
            byte[] content = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(content));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Certificate certificate() throws GeneralSecurityException, IOException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(server.certificate())));
    }
}
