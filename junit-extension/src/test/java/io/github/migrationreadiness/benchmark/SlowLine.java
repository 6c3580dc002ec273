package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Eight databases behind 20 ms each way: there, only round trips count. */
final class SlowLine implements Callable<List<Row>> {

    private static final String MAJOR = "16";
    private static final Duration DELAY = Duration.ofMillis(20);
    private static final int DATABASES = 8;
    private static final int LIMIT = 5;
    private static final String WHAT = "8 databases behind 20 ms each way: whole suite";

    @Override
    public List<Row> call() throws Exception {
        TestServer source = Servers.source(MAJOR);
        TestServer target = Servers.flexibleServer();
        List<String> names =
                IntStream.range(0, DATABASES).mapToObj("slow_%d"::formatted).toList();
        names.forEach(name -> source.execute("CREATE DATABASE " + name));
        try (TcpProxy near = TcpProxy.delaying(source, DELAY);
                TcpProxy far = TcpProxy.delaying(target, DELAY)) {
            KitSuite suite = new KitSuite(
                    near.url(names.get(0)), far.url("postgres"), Plan.online().migrating(names));
            suite.call();
            return List.of(roundTrips(near), time(suite, byHand(names, near, far)));
        }
    }

    private static Row roundTrips(TcpProxy near) {
        double each = (double) near.roundTrips() / DATABASES;
        return Row.atMost(
                "8 databases behind 20 ms each way: round trips of each",
                near.connections() + " conn.",
                "",
                each,
                LIMIT,
                "");
    }

    private static Row time(KitSuite suite, Questions byHand) throws Exception {
        List<Times.Of> times = Times.ofEach(
                0, 3, new Times.Task(WHAT, suite), new Times.Task("the same statements one by one", byHand::oneByOne));
        return Row.ratio(WHAT, times.get(0).median(), times.get(1), 0.25);
    }

    private static Questions byHand(List<String> names, TcpProxy near, TcpProxy far) {
        return new Questions(
                near.url(names.get(0)), names.stream().skip(1).map(near::url).toList(), far.url("postgres"), MAJOR);
    }
}
