package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.testservers.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;

/** One database of 100,000 findings: memory must not grow with them. */
final class ManyFindings implements Callable<List<Row>> {

    private static final String MAJOR = "11";
    private static final int TABLES = Integer.getInteger("benchmark.tables", 100_000);
    private static final int LIMIT_MEGABYTES = 64;

    @Override
    public List<Row> call() throws Exception {
        try (TestDatabase legacy = Servers.source(MAJOR).createDatabase("legacy")) {
            Servers.createTables(legacy.url(), TABLES, "() WITH OIDS");
            KitSuite suite =
                    new KitSuite(legacy.url(), Servers.target(), Plan.online().migrating(legacy.name()));
            requireAllFound(suite.call());
            return List.of(Row.atMost(
                    "%,d findings: growth of the heap at its peak".formatted(TABLES),
                    "",
                    "before, after a garbage collection",
                    HeapPeak.during(suite) / 1e6,
                    LIMIT_MEGABYTES,
                    " MB"));
        }
    }

    private static void requireAllFound(List<CheckResult> results) {
        if (results.stream().noneMatch(result -> result.count() == TABLES)) {
            throw new IllegalStateException("No check found all " + TABLES + " tables");
        }
    }
}
