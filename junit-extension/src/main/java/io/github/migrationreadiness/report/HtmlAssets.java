package io.github.migrationreadiness.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and script of the page, and the policy that keeps anything else from taking effect on it.
 *
 * @param css the style sheet
 * @param js the script
 */
record HtmlAssets(String css, String js) {

    static HtmlAssets load() {
        return new HtmlAssets(TextResource.read("readiness-report.css"), TextResource.read("readiness-report.js"));
    }

    /** {@return the content security policy} */
    String policy() {
        return "default-src 'none'; style-src '" + hash(css) + "'; script-src '" + hash(js)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
