package io.github.migrationreadiness.postgres.connection;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.configuration.ParameterFix;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies that the server keeps idle connections alive: a probe after at most ten seconds, the next ones as often, and
 * at least sixty of them. The documentation gives the numbers; that shorter times and more probes do as well is inferred.
 * What is seen is the socket of the session, which behind a pooler is the pooler's.
 */
public final class TcpKeepaliveTimes implements DescribedCheck<PostgresServer> {

    private static final int LONGEST = 10;
    private static final int FEWEST = 60;

    /** The page gives these values as a remedy after failures; no server needs them in order to be migrated. */
    @Override
    public CheckDescription description() {
        return CheckDescription.of("tcp-keepalives", PostgresError.TCP_KEEPALIVES)
                .lookingAt(Scope.SERVER, Group.CONFIGURATION)
                .warning()
                .reading(TcpKeepalives.OF_SESSION)
                .requiring(new Access("none; a session over TCP"))
                .assertedBy("hasTcpKeepalives")
                .graded("the numbers: D; that they are limits: I");
    }

    @Override
    public Outcome judge(PostgresServer server) {
        TcpKeepalives found = read(server);
        List<Finding> findings = new ArrayList<>();
        if (!isShort(found.idle())) {
            findings.add(finding(server, "tcp_keepalives_idle", found.idle(), LONGEST));
        }
        if (!isShort(found.probeInterval())) {
            findings.add(finding(server, "tcp_keepalives_interval", found.probeInterval(), LONGEST));
        }
        if (found.probes() < FEWEST) {
            findings.add(finding(server, "tcp_keepalives_count", found.probes(), FEWEST));
        }
        return findings.isEmpty() ? Outcome.passed() : violation(findings);
    }

    private static TcpKeepalives read(PostgresServer server) {
        return server.read(TcpKeepalives.OF_SESSION)
                .first()
                .filter(TcpKeepalives::overTcp)
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the session came over a Unix socket, where there are no TCP keepalives to see",
                        "Give a URL with the server's host name"));
    }

    /** Zero is what a server shows that cannot ask its operating system. */
    private static boolean isShort(long seconds) {
        return seconds > 0 && seconds <= LONGEST;
    }

    private static Finding finding(PostgresServer server, String parameter, long value, int wanted) {
        return Finding.of(parameter + " = " + value)
                .fixedBy(ParameterFix.ofSessions(server, parameter, String.valueOf(wanted)));
    }

    private static Violation violation(List<Finding> findings) {
        return Violation.of(findings)
                .because(findings.stream().map(Finding::object).collect(joining(", ")));
    }

    /**
     * How the server keeps an idle connection alive.
     *
     * @param idle seconds of silence before the first probe
     * @param probeInterval seconds between two probes
     * @param probes how many probes may be lost
     * @param overTcp whether the session that asked came over TCP
     */
    record TcpKeepalives(long idle, long probeInterval, long probes, boolean overTcp) {

        /**
         * One row: what holds for the session's own socket. The setting's default is 0, which stands for what the operating
         * system has; over a Unix socket it is always 0.
         */
        static final NamedQuery<TcpKeepalives> OF_SESSION = NamedQuery.of("TCP keepalives", """
                SELECT pg_catalog.current_setting('tcp_keepalives_idle')::bigint AS idle,
                       pg_catalog.current_setting('tcp_keepalives_interval')::bigint AS probe_interval,
                       pg_catalog.current_setting('tcp_keepalives_count')::bigint AS probes,
                       pg_catalog.inet_server_addr() IS NOT NULL AS over_tcp
                """, TcpKeepalives.class);
    }
}
