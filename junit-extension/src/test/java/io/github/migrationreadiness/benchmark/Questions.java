package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.RoundTrip;
import io.github.migrationreadiness.postgres.catalog.Statements;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import java.sql.SQLException;
import java.util.List;

/**
 * All that the checks ask a migration, sent by hand. Checks of the session itself are left out: any connection answers
 * them.
 *
 * @param server the URL of the source, in a database that is migrated
 * @param databases the URLs of the other databases
 * @param target the URL of the target
 * @param major the major version of the source
 */
record Questions(String server, List<String> databases, String target, String major) {

    private static final int OF_SERVERS = PostgresChecks.of(Scope.SERVER).size();
    private static final int OF_BOTH = PostgresChecks.of(Scope.MIGRATION).size();
    private static final int OF_DATABASE =
            PostgresChecks.of(Scope.SOURCE_DATABASE).size()
                    + PostgresChecks.of(Scope.MIGRATED_DATABASE).size();
    private static final int OF_SOURCE = PostgresChecks.of(Scope.SOURCE).size() + OF_SERVERS + OF_BOTH + OF_DATABASE;
    private static final int OF_TARGET = PostgresChecks.of(Scope.TARGET).size()
            + PostgresChecks.of(Scope.TARGET_DATABASE).size()
            + PostgresChecks.of(Scope.MIGRATED_DATABASE).size()
            + OF_SERVERS
            + OF_BOTH;

    /** {@return how many rows came over one connection a database, statement by statement} */
    int oneByOne() throws SQLException {
        int rows = ofServer().oneByOne() + ofTarget().oneByOne();
        for (String database : databases) {
            rows += ofDatabase(database).oneByOne();
        }
        return rows;
    }

    /** {@return how many rows came over one connection an assertion} */
    int aConnectionEach() throws SQLException {
        int rows = ofServer().aConnectionEach(OF_SOURCE) + ofTarget().aConnectionEach(OF_TARGET);
        for (String database : databases) {
            rows += ofDatabase(database).aConnectionEach(OF_DATABASE);
        }
        return rows;
    }

    private PlainJdbc ofServer() {
        return new PlainJdbc(server, Statements.of(RoundTrip.to(Side.SOURCE).all(), major));
    }

    private PlainJdbc ofDatabase(String url) {
        return new PlainJdbc(url, Statements.of(RoundTrip.to(Side.SOURCE).ofDatabase(), major));
    }

    private PlainJdbc ofTarget() {
        return new PlainJdbc(target, Statements.of(RoundTrip.to(Side.TARGET).all(), Servers.TARGET_MAJOR));
    }
}
