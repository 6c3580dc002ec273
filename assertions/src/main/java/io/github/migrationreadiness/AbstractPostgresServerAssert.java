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
     * Verifies that a connection can be opened to the server, and to each database of the plan. It fails with the code
     * of the cause: 603000 (network, pg_hba.conf, no free connection), 603001 (TLS), 603100 (login), 603102 or 603110
     * (the database of the URL). Other faults of a database of the plan have assertions of their own.
     *
     * <p>A connection from here says nothing about the network between the migration service and the server.
     *
     * <pre>{@code
     * // passes on a server that listens
     * assertThat(source).isReachable();
     *
     * // fails where nothing listens:
     * // [603000] Connection failed: Connection to localhost:1 refused. …
     * assertThat(SourceServer.of("jdbc:postgresql://localhost:1/x")).isReachable();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a connection cannot be opened
     */
    public SELF isReachable() {
        return verify(judge -> actual.toOpen().stream()
                .map(subject -> judge.judge(ConnectionCheck.reachable(actual, subject), subject))
                .toList());
    }

    /**
     * Verifies that the server and the connection agree on TLS (603001): the server offers it where {@code sslmode}
     * requires it, and accepts a connection without it otherwise. The check is inconclusive where the server does not
     * answer.
     *
     * <pre>{@code
     * // passes with sslmode=require and ssl = on
     * assertThat(source).hasCompatibleTls();
     *
     * // fails with sslmode=require and ssl = off:
     * // [603001] SSL Configuration Error: The server does not support SSL.
     * assertThat(source).hasCompatibleTls();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if they do not agree, or the server does not answer
     */
    public SELF hasCompatibleTls() {
        return eachPasses(ConnectionCheck.tls());
    }

    /**
     * Verifies that the server accepts the login and its password (603100). The check is inconclusive where no login
     * can be tried: the server does not answer, or TLS does not match.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).acceptsLogin();
     *
     * // fails for a wrong password or an unknown role:
     * // [603100] Authentication failed: password authentication failed for user "migrator"
     * assertThat(source).acceptsLogin();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the server refuses the login, or none can be tried
     */
    public SELF acceptsLogin() {
        return eachPasses(ConnectionCheck.login());
    }

    /**
     * Verifies that the server keeps idle connections alive (R001): {@code tcp_keepalives_idle} and
     * {@code tcp_keepalives_interval} are 1 to 10 seconds, {@code tcp_keepalives_count} is at least 60. This is a
     * warning: it fails only with {@code OnWarning.FAIL}. The check is inconclusive over a Unix socket.
     *
     * <pre>{@code
     * // passes with 10, 10 and 60
     * assertThat(source).hasTcpKeepalives();
     *
     * // fails with the defaults of Linux:
     * // [R001] Connection timeouts: tcp_keepalives_idle = 7200, tcp_keepalives_interval = 75,
     * //   tcp_keepalives_count = 9
     * assertThat(source).hasTcpKeepalives();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a value is out of range and the plan makes warnings fail, or the server cannot be read
     */
    public SELF hasTcpKeepalives() {
        return passes(new TcpKeepaliveTimes());
    }

    /**
     * Verifies that {@code idle_in_transaction_session_timeout} is 0 for the login in the databases of the plan, on
     * whichever level it is set (R002). This is a warning: it fails only with {@code OnWarning.FAIL}. Not applicable
     * below PostgreSQL 9.6, which has no such parameter.
     *
     * <pre>{@code
     * // passes
     * assertThat(target).hasNoIdleInTransactionTimeout();
     *
     * // fails after ALTER DATABASE orders SET idle_in_transaction_session_timeout = '10min':
     * // [R002] Connection Terminated Due to Idle-in-Transaction time-out: idle_in_transaction_session_timeout of
     * //   database "orders" is 10min
     * assertThat(target).hasNoIdleInTransactionTimeout();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the time-out is set and the plan makes warnings fail, or the server cannot be read
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
