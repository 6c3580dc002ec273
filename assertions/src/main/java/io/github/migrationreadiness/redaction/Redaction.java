package io.github.migrationreadiness.redaction;

/**
 * Takes the secrets out of a text: passwords and their hashes, keys, tokens and signatures, in SQL, connection strings, URLs,
 * documents, commands, password files and tables.
 *
 * <p>What is left says that something was there: {@code ALTER ROLE app PASSWORD 'x'} becomes
 * {@code ALTER ROLE app PASSWORD '***'}. Doing it twice changes nothing more, and the work grows with the length of the text
 * only. What neither its form nor anything around it tells to be a secret stays.
 */
public final class Redaction {

    static final String MASK = "***";
    /** What was hidden may change what stands around it: the heading of a table, a quote that had no end. */
    private static final int MOST_ROUNDS = 4;

    private final BoundedText text;
    private final StringBuilder redacted = new StringBuilder();
    private int copied;

    private Redaction(BoundedText text) {
        this.text = text;
    }

    /**
     * Redacts.
     *
     * @param text anything
     * @return the same without secrets
     */
    public static String of(String text) {
        String before = text;
        String after = once(text);
        for (int i = 0; i < MOST_ROUNDS && !after.equals(before); i++) {
            before = after;
            after = once(before);
        }
        return after;
    }

    private static String once(String text) {
        return ofPart(new SecretColumns().last(text));
    }

    /**
     * Redacts a part of a text whose tables {@link SecretColumns} has seen as a whole.
     *
     * @param text a part of a text
     * @return the same without secrets
     */
    public static String ofPart(String text) {
        return new Redaction(new BoundedText(text)).redact();
    }

    /**
     * {@return whether a field with this name holds a secret}
     *
     * @param name such as {@code adminPassword}
     */
    public static boolean isSecret(String name) {
        return SecretNames.startBefore(new BoundedText(name), name.length()) >= 0;
    }

    private String redact() {
        int at = 0;
        while (at < text.length()) {
            Span secret = SecretKind.at(text, at);
            at = Math.max(at + 1, mask(secret));
        }
        return copied == 0
                ? text.all()
                : redacted.append(text.all(), copied, text.length()).toString();
    }

    /** {@return where to go on} */
    private int mask(Span secret) {
        int from = Math.max(copied, secret.from());
        if (from < secret.to()) {
            redacted.append(text.all(), copied, from).append(MASK);
            copied = secret.to();
        }
        return secret.to();
    }
}
