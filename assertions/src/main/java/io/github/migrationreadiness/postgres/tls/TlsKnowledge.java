package io.github.migrationreadiness.postgres.tls;

/** What is known of a server and a session from own experience, asked only where an error leaves it open. */
public interface TlsKnowledge {

    /** Nothing is known, as of a server behind a DataSource. */
    TlsKnowledge NONE = new TlsKnowledge() {
        @Override
        public boolean isWanted() {
            return false;
        }

        @Override
        public boolean isMissing() {
            return false;
        }

        @Override
        public boolean isDemanded() {
            return false;
        }

        @Override
        public boolean lacksCertificate() {
            return false;
        }

        @Override
        public boolean requiresBinding() {
            return false;
        }
    };

    /** {@return whether the session does not do without TLS} */
    boolean isWanted();

    /** {@return whether the session wants TLS and the server does not offer it} */
    boolean isMissing();

    /** {@return whether the session does without TLS and the server takes it only with} */
    boolean isDemanded();

    /** {@return whether the server asks for a client certificate and the session has none} */
    boolean lacksCertificate();

    /** {@return whether the session demands that its password is bound to its TLS} */
    boolean requiresBinding();
}
