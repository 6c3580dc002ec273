package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate of 127.0.0.1 that signs itself, with its key. Made anew for each JVM: no key in the repository, no expiry.
 *
 * @param certificate the certificate as PEM
 * @param key its private key as PEM
 */
record TestCertificate(String certificate, String key) {

    private static final String PASSWORD = "changeit";
    private static final String OPTIONS = "-genkeypair -storetype PKCS12 -storepass " + PASSWORD
            + " -alias server -keyalg RSA -keysize 2048 -validity 7"
            + " -dname CN=localhost -ext SAN=dns:localhost,ip:127.0.0.1";
    private static final Once<TestCertificate> OF_THIS_JVM = new Once<>(TestCertificate::generate);

    static TestCertificate ofThisJvm() {
        return OF_THIS_JVM.get();
    }

    private static TestCertificate generate() {
        try {
            Path folder = Files.createTempDirectory("test-certificate");
            Path store = folder.resolve("store.p12");
            try {
                runKeytool(store);
                return read(store);
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException("No certificate for the test servers", e);
        }
    }

    /** The only way to a certificate that every JDK has: there is no public API. */
    private static void runKeytool(Path store) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(keytool.toString(), "-keystore", store.toString()));
        command.addAll(List.of(OPTIONS.split(" ", -1)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    private static TestCertificate read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD.toCharArray());
        }
        return new TestCertificate(
                pem("CERTIFICATE", store.getCertificate("server").getEncoded()),
                pem(
                        "PRIVATE KEY",
                        store.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, lines);
    }

    /** Not the generated one, which would print the key. */
    @Override
    public String toString() {
        return "certificate of 127.0.0.1";
    }
}
