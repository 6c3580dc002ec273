package io.github.migrationreadiness;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.configuration.IdleInTransactionTimeout;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import io.github.migrationreadiness.postgres.connection.TcpKeepaliveTimes;

/**
 * Assertions on a server and the connection to it, the same for source and target.
 *
 * @param <SELF> the type of the assertion
 * @param <ACTUAL> the type of the server
 */
public abstract class AbstractPostgresServerAssert<
                SELF extends AbstractPostgresServerAssert<SELF, ACTUAL>, ACTUAL extends PostgresServer>
        extends AbstractReadinessAssert<SELF, ACTUAL> {

    /**
     * Creates the assertion.
     *
     * @param actual the server
     * @param selfType the type of the assertion
     */
    protected AbstractPostgresServerAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that a session can be opened. It fails with the code of whatever stands in the way: 603000 (network,
     * pg_hba.conf, no free connection), 603001 (TLS), 603100 (login), 603102 or 603110 (the database of the URL). The
     * databases of the plan are opened too, and one that pg_hba.conf or a limit keeps closed is 603000 as well; what else is
     * wrong with one has an assertion of its own.
     *
     * <p>A session from here says nothing about the way from the migration service to the server.
     *
     * <pre>{@code
     * assertThat(source).isReachable();                                // passes on a server that listens
     * assertThat(SourceServer.of("jdbc:postgresql://localhost:1/x"))
     *     .isReachable();                                              // fails: [603000] Connection failed
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if no session can be opened
     */
    public SELF isReachable() {
        return verify(judge -> actual.toOpen().stream()
                .map(subject -> judge.judge(ConnectionCheck.reachable(actual, subject), subject))
                .toList());
    }

    /**
     * Verifies that server and session agree on TLS: a session that demands it is offered it, and one that does without is
     * taken (603001).
     *
     * <pre>{@code
     * // sslmode=require in the URL:
     * assertThat(source).hasCompatibleTls();    // passes where ssl is on, fails with [603001] where it is off
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if they do not agree, or the server does not answer at all
     */
    public SELF hasCompatibleTls() {
        return eachPasses(ConnectionCheck.tls());
    }

    /**
     * Verifies that the server accepts login and password (603100).
     *
     * <pre>{@code
     * assertThat(source).acceptsLogin();    // fails with [603100] for a wrong password or an unknown role
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it refuses them, or no login could be tried
     */
    public SELF acceptsLogin() {
        return eachPasses(ConnectionCheck.login());
    }

    /**
     * Verifies that the server keeps silent connections alive (R001): {@code tcp_keepalives_idle} and
     * {@code tcp_keepalives_interval} of 1 to 10 seconds, {@code tcp_keepalives_count} of at least 60.
     *
     * <pre>{@code
     * assertThat(source).hasTcpKeepalives();    // fails with [R001] … tcp_keepalives_idle = 7200
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not, or cannot be asked
     */
    public SELF hasTcpKeepalives() {
        return passes(new TcpKeepaliveTimes());
    }

    /**
     * Verifies that the server does not end sessions that idle in a transaction (R002):
     * {@code idle_in_transaction_session_timeout} is 0 for the login in the databases of the plan, on whichever level it is
     * set.
     *
     * <pre>{@code
     * assertThat(target).hasNoIdleInTransactionTimeout();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it does, or cannot be asked
     */
    public SELF hasNoIdleInTransactionTimeout() {
        return passes(new IdleInTransactionTimeout());
    }

    /**
     * Verifies that the server, and each database of the plan, passes a check of sessions.
     *
     * @param check the check to run on each
     * @return {@code this} assertion object
     */
    SELF eachPasses(ConnectionCheck check) {
        return verify(judge -> judge.judgeEach(check, actual, actual::toOpen));
    }
}
