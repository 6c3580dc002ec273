package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.PostgresError;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** MadeUpReports that no server was asked for. */
final class MadeUpReports {

    /** What names of objects may look like: markup, quotes of all kinds, line breaks, and text that turns around. */
    static final List<String> HOSTILE_NAMES = List.of(
            "<script>document.title = 'taken over'</script>",
            "\"><img src=x onerror=\"document.title='taken over'\">",
            "</code></pre></script></style><!-- ' \" ` = {{verdict}} &lt; &#60;",
            "משתמשים",
            "admin\u202Egpj.exe\u2066",
            "two\nlines\r\tand a \u0001 bell \u0007",
            "| pipe | `tick` ```` **bold** [link](https://evil.example) <b>b</b> @somebody #1 ~~gone~~ \\",
            "www.evil.example https://evil.example someone@evil.example",
            "  blanks  ",
            "100 % of %s and ${this} \u200Bnothing\u00AD",
            "half a pair \uD83D");

    private static final ServerSummary SOURCE =
            new ServerSummary(MigrationSystem.POSTGRESQL, "db.example.net:5432", "13.23", "SELF_MANAGED");
    private static final ServerSummary TARGET = new ServerSummary(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE, "target.example.net:5432", "16.15", "AZURE_FLEXIBLE_SERVER");
    private static final ServerSummary SIMULATED =
            new ServerSummary(MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE, "localhost:38211", "16.15", "SIMULATED");

    static final MigrationSummary MIGRATION = migration(TARGET, "orders", "billing");
    static final MigrationSummary TO_SIMULATED = migration(SIMULATED, "orders", "billing");
    static final MigrationSummary WITHOUT_TARGET = new MigrationSummary(
            new PlanSummary(Mode.OFFLINE, List.of(), false, OnWarning.REPORT), List.of(), SOURCE, null);

    static final ReportedAcceptance ACCEPTANCE =
            new ReportedAcceptance("Ada Lovelace", "is dropped with release 7", LocalDate.of(2027, 3, 31));

    static final ReportedAcceptance BASELINE =
            new ReportedAcceptance(Acceptance.BASELINE, "was there already", LocalDate.MAX);

    static final ReportedAcceptance EXPIRED =
            new ReportedAcceptance("Grace Hopper", "goes with release 6", LocalDate.of(2026, 9, 30));

    private static final List<PostgresError> OTHERS = Arrays.stream(PostgresError.values())
            .filter(error -> error != PostgresError.USER_DEFINED_CASTS)
            .toList();

    private MadeUpReports() {}

    /** Everything has passed. */
    static Report ready() {
        return new Report(everythingAsked(TO_SIMULATED), List.of());
    }

    /** {@return a passed result for each check that a migration has to be asked} */
    static List<ReportedResult> everythingAsked(MigrationSummary migration) {
        return Requirements.of(migration).stream()
                .flatMap(requirement -> passed(requirement, migration))
                .toList();
    }

    private static Stream<ReportedResult> passed(Requirement requirement, MigrationSummary migration) {
        ResultBuilder result = result(PostgresError.CONNECTION_FAILED)
                .code(requirement.code())
                .check(requirement.check())
                .on(requirement.side())
                .migration(migration);
        return requirement.scope().isOfEachDatabase()
                ? migration.databases().stream()
                        .map(database -> result.in(database).build())
                : Stream.of(result.build());
    }

    /** Everything has passed in all user databases, of which {@code postgres} is none. */
    static Report leavingOut() {
        PlanSummary plan = WITHOUT_TARGET.plan().leavingOut(List.of("postgres"));
        MigrationSummary migration = new MigrationSummary(plan, List.of("orders"), SOURCE, null);
        return new Report(
                List.of(result(PostgresError.WAL_LEVEL_NOT_LOGICAL)
                        .migration(migration)
                        .build()),
                List.of());
    }

    /** Nothing came up. */
    static Report empty() {
        return new Report(List.of(), List.of());
    }

    /** One result of each status and more, as a first run brings them. */
    static Report small() {
        return new Report(
                List.of(
                        result(PostgresError.WAL_LEVEL_NOT_LOGICAL)
                                .violated(finding("wal_level", "is replica")
                                        .fix(Remediation.sql(Side.SOURCE, "ALTER SYSTEM SET wal_level = 'logical';")
                                                .thenRestart()))
                                .message("GUC Settings Error. Source server WAL level parameter is set to `replica`."
                                        + " Set GUC parameter WAL level to be 'logical'.")
                                .build(),
                        casts("orders")
                                .violated(
                                        cast("text", "integer").noLongerAcceptedBy(EXPIRED),
                                        cast("app.money", "numeric"))
                                .build(),
                        casts("billing").build(),
                        result(PostgresError.TABLES_WITH_OIDS)
                                .in("orders")
                                .violated(
                                        finding("app.legacy", "").acceptedBy(ACCEPTANCE),
                                        finding("app.older", "").acceptedBy(BASELINE))
                                .status(Status.ACCEPTED)
                                .build(),
                        result(PostgresError.SHARED_PRELOAD_LIBRARIES)
                                .on(Side.TARGET)
                                .inconclusive(
                                        "the login \"migrator\" lacks permission to read the server parameter"
                                                + " shared_preload_libraries",
                                        "GRANT pg_read_all_settings TO \"migrator\";")
                                .build(),
                        result(PostgresError.MISSING_ENTRA_ROLE)
                                .on(Side.TARGET)
                                .status(Status.NOT_APPLICABLE)
                                .message("the source is no Azure single server")
                                .build(),
                        result(PostgresError.EXTENSIONS_NOT_ALLOWLISTED)
                                .on(Side.TARGET)
                                .violated(finding("pg_partman", "is not in azure.extensions")
                                        .fix(Remediation.azureCli("az postgres flexible-server parameter set"
                                                + " --name azure.extensions --value hstore,pg_partman")))
                                .message("Extensions allowlist required. Extensions `pg_partman` couldn't be installed"
                                        + " on the target server because they're not allowlisted. Allowlist the"
                                        + " extensions and retry the migration.")
                                .build(),
                        result(PostgresError.INSUFFICIENT_PRIVILEGES)
                                .in("billing")
                                .status(Status.ERROR)
                                .message("the server closed the connection")
                                .build(),
                        result(PostgresError.CONNECTION_FAILED).build(),
                        result(PostgresError.CONNECTION_FAILED).on(Side.TARGET).build()),
                List.of("acceptances.txt:7: nothing needs the acceptance of 603409 in orders any more"));
    }

    /** Names that want to be something else than names, in every place where one can come in. */
    static Report hostile() {
        Stream<ReportedResult> results =
                IntStream.range(0, HOSTILE_NAMES.size()).mapToObj(number -> hostile(number, HOSTILE_NAMES.get(number)));
        return new Report(results.toList(), HOSTILE_NAMES);
    }

    /** Fifty databases and a thousand findings, on all codes. */
    static Report big() {
        return big(50, 20);
    }

    /** So many databases, and so many findings in each. */
    static Report big(int databases, int findings) {
        Stream<ReportedResult> results = IntStream.range(0, databases)
                .mapToObj("tenant_%03d"::formatted)
                .flatMap(database -> Stream.concat(
                        Stream.of(casts(database)
                                .violated(IntStream.range(0, findings)
                                        .mapToObj(number -> cast("app.type_" + number, "text"))
                                        .toArray(FindingBuilder[]::new))
                                .build()),
                        restOf(database)));
        return new Report(results.toList(), List.of());
    }

    static ResultBuilder result(PostgresError error) {
        return new ResultBuilder(error);
    }

    static FindingBuilder finding(String object, String detail) {
        return new FindingBuilder(object, detail);
    }

    static ResultBuilder casts(String database) {
        return result(PostgresError.USER_DEFINED_CASTS)
                .in(database)
                .message("User-defined casts present. Source database `" + database
                        + "` contains user-defined casts that can't be migrated to the target server.");
    }

    private static FindingBuilder cast(String from, String to) {
        String cast = "(" + from + " AS " + to + ")";
        return finding("cast " + cast, "WITH INOUT AS ASSIGNMENT")
                .fix(Remediation.sql(Side.SOURCE, "DROP CAST " + cast + ";"));
    }

    private static ReportedResult hostile(int number, String name) {
        ReportedAcceptance acceptance = number % 2 == 0 ? null : new ReportedAcceptance(name, name, LocalDate.EPOCH);
        return result(PostgresError.USER_DEFINED_CASTS)
                .in(name)
                .migration(new MigrationSummary(
                        new PlanSummary(Mode.ONLINE, HOSTILE_NAMES, true, OnWarning.REPORT),
                        HOSTILE_NAMES,
                        new ServerSummary(MigrationSystem.POSTGRESQL, name, name, name),
                        null))
                .violated(finding(name, name)
                        .fix(Remediation.sql(Side.SOURCE, "DROP TABLE \"" + name.replace("\"", "\"\"") + "\";"))
                        .acceptedBy(acceptance))
                .message("Source database `" + name + "` contains user-defined casts.")
                .remedy(name)
                .code(number % 3 == 0 ? name : "603409")
                .documentation("javascript:document.title='taken over'//" + name)
                .server(name)
                .testClass(name)
                .build();
    }

    private static Stream<ReportedResult> restOf(String database) {
        return OTHERS.stream()
                .map(error -> result(error).in(database).status(anyOf(error)).build());
    }

    private static Status anyOf(PostgresError error) {
        return switch (OTHERS.indexOf(error) % 9) {
            case 0 -> Status.NOT_APPLICABLE;
            case 1 -> Status.INCONCLUSIVE;
            default -> Status.PASSED;
        };
    }

    private static MigrationSummary migration(ServerSummary target, String... databases) {
        return new MigrationSummary(
                new PlanSummary(Mode.ONLINE, List.of(databases), true, OnWarning.REPORT),
                List.of(databases),
                SOURCE,
                target);
    }
}
