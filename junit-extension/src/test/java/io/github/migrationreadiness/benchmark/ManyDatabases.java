package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** 200 databases of 50 tables, compared with tests that open a connection each. */
final class ManyDatabases implements Callable<List<Row>> {

    private static final String MAJOR = "16";
    private static final int DATABASES = 200;
    private static final int TABLES = 50;
    private static final String WHAT = "200 databases of 50 tables: whole suite";

    @Override
    public List<Row> call() throws Exception {
        TestServer server = Servers.source(MAJOR);
        try (TestDatabase template = server.createDatabase("template")) {
            Servers.createTables(template.url(), TABLES, "(id integer PRIMARY KEY, name text)");
            List<String> names = copies(server, template);
            Questions byHand = new Questions(
                    server.url(names.get(0)),
                    names.stream().skip(1).map(server::url).toList(),
                    Servers.target(),
                    MAJOR);
            Plan plan = Plan.online().migrating(names);
            List<Times.Of> times = Times.ofEach(
                    1,
                    3,
                    new Times.Task(WHAT, new KitSuite(server.url(names.get(0)), Servers.target(), plan)),
                    new Times.Task("one connection an assertion", byHand::aConnectionEach));
            return List.of(Row.ratio(WHAT, times.get(0).median(), times.get(1), 0.25));
        }
    }

    private static List<String> copies(TestServer server, TestDatabase template) {
        List<String> names =
                IntStream.range(0, DATABASES).mapToObj("copy_%03d"::formatted).toList();
        server.execute(names.stream()
                .map(name -> "CREATE DATABASE " + name + " TEMPLATE " + template.quotedName())
                .toArray(String[]::new));
        return names;
    }
}
