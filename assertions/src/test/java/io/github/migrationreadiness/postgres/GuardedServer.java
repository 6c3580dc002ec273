package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.testservers.TestServer;

/** A server with TLS and a pg_hba.conf that treats every role in its own way. */
final class GuardedServer {

    static final String PASSWORD = "right";

    /** Trusted. Every other role may be refused before it comes to its database. */
    static final String TRUSTED = "trusted";

    static final String REJECTED = "rejected";
    static final String WITHOUT_LINE = "without_line";
    static final String TLS_ONLY = "tls_only";
    static final String PLAIN_ONLY = "plain_only";
    static final String UNKNOWN = "unknown";
    static final String NOLOGIN = "nologin";
    static final String UNKNOWN_WITH_PASSWORD = "unknown_with_password";
    static final String WITH_MD5 = "with_md5";
    static final String WITH_SCRAM = "with_scram";
    static final String EXPIRED = "expired";
    static final String FULL = "no_more_sessions";

    private GuardedServer() {}

    static TestServer of(TestServer plain) {
        String scram = plain.major().equals("9.6") ? "md5" : "scram-sha-256";
        return plain.flavour()
                .withTls()
                .hba(
                        "host all trusted,unknown,nologin,no_more_sessions all trust",
                        "host all rejected all reject",
                        "hostssl all tls_only all trust",
                        "hostnossl all plain_only all trust",
                        "host all with_md5 all md5",
                        "host all with_scram,expired,unknown_with_password all " + scram)
                .prepared(
                        "CREATE ROLE trusted LOGIN",
                        "CREATE ROLE rejected LOGIN",
                        "CREATE ROLE without_line LOGIN",
                        "CREATE ROLE tls_only LOGIN",
                        "CREATE ROLE plain_only LOGIN",
                        "CREATE ROLE nologin",
                        "CREATE ROLE no_more_sessions LOGIN CONNECTION LIMIT 0",
                        "SET password_encryption = " + (scram.equals("md5") ? "on" : "'md5'"),
                        "CREATE ROLE with_md5 LOGIN PASSWORD 'right'",
                        "SET password_encryption = " + (scram.equals("md5") ? "on" : "'scram-sha-256'"),
                        "CREATE ROLE with_scram LOGIN PASSWORD 'right'",
                        "CREATE ROLE expired LOGIN PASSWORD 'right' VALID UNTIL '2000-01-01'")
                .server();
    }
}
