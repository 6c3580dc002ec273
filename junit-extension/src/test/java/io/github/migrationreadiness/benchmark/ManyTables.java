package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One database of 100,000 tables, compared with the same questions by hand and with PostgreSQL's own tool for upgrades.
 *
 * @param binaries where that tool and its server are
 */
record ManyTables(Path binaries) implements Callable<List<Row>> {

    private static final String MAJOR = "15";
    private static final int TABLES = Integer.getInteger("benchmark.tables", 100_000);
    private static final String WHAT = "%,d tables: whole suite".formatted(TABLES);

    /** Of the usual types, with a key and with a column that is stored out of line. */
    private static final String EIGHT_COLUMNS =
            "(id integer PRIMARY KEY, a integer NOT NULL, b bigint, c numeric(12,2),"
                    + " d timestamptz, e boolean, f uuid, g text)";

    private static final int WARM_UPS = 1;
    private static final int ROUNDS = 3;

    @Override
    public List<Row> call() throws Exception {
        return Files.isExecutable(binaries.resolve("pg_upgrade")) ? againstPgUpgrade() : withoutPgUpgrade();
    }

    private List<Row> againstPgUpgrade() throws Exception {
        try (InstalledServer server = InstalledServer.start(binaries)) {
            server.createDatabase("big");
            Servers.createTables(server.url("big"), TABLES, EIGHT_COLUMNS);
            PgUpgrade upgrade = PgUpgrade.prepare(server);
            Questions byHand = new Questions(server.url("big"), List.of(), Servers.target(), MAJOR);
            List<Times.Of> times = Times.ofEach(
                    WARM_UPS,
                    ROUNDS,
                    suite(server.url("big"), "big"),
                    oneByOne(byHand),
                    aConnectionEach(byHand),
                    new Times.Task("pg_upgrade --check of the live server", upgrade::check));
            return List.of(
                    Row.ratio(WHAT, times.get(0).median(), times.get(1), 1.1),
                    Row.ratio(WHAT, times.get(0).median(), times.get(2), 1.0),
                    Row.ratio(WHAT, times.get(0).median(), times.get(3), 0.3));
        }
    }

    private List<Row> withoutPgUpgrade() throws Exception {
        TestServer server = Servers.source(MAJOR);
        try (TestDatabase big = server.createDatabase("big")) {
            Servers.createTables(big.url(), TABLES, EIGHT_COLUMNS);
            Questions byHand = new Questions(big.url(), List.of(), Servers.target(), MAJOR);
            List<Times.Of> times = Times.ofEach(
                    WARM_UPS, ROUNDS, suite(big.url(), big.name()), oneByOne(byHand), aConnectionEach(byHand));
            return List.of(
                    Row.ratio(WHAT, times.get(0).median(), times.get(1), 1.1),
                    Row.ratio(WHAT, times.get(0).median(), times.get(2), 1.0),
                    Row.notMeasured(WHAT + " against pg_upgrade --check", "no pg_upgrade in " + binaries));
        }
    }

    private static Times.Task suite(String url, String database) throws SQLException {
        return new Times.Task(
                WHAT, new KitSuite(url, Servers.target(), Plan.online().migrating(database)));
    }

    private static Times.Task oneByOne(Questions byHand) {
        return new Times.Task("the same statements one by one", byHand::oneByOne);
    }

    private static Times.Task aConnectionEach(Questions byHand) {
        return new Times.Task("one connection an assertion", byHand::aConnectionEach);
    }
}
