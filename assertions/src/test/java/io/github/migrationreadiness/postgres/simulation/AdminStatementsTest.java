package io.github.migrationreadiness.postgres.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the admin may do and what he may not, statement by statement, as recorded on plain servers and as built. */
class AdminStatementsTest {

    private static final List<String> ALLOWLIST =
            List.of("citext", "hstore", "pg_stat_statements", "postgres_fdw", "dblink");

    private static final String NOT_ALLOW_LISTED =
            "0A000 extension \"%s\" is not allow-listed for \"azure_pg_admin\" users in Azure Database for PostgreSQL";

    private static final List<String> MAJORS = List.of("11", "12", "13", "14", "15", "16", "17", "18");

    /** What the triggers decide, whatever the plain server says. */
    private static final Map<String, String> DECIDED_BY_THE_GATE = Map.ofEntries(
            Map.entry("O05", NOT_ALLOW_LISTED.formatted("file_fdw")),
            Map.entry("O06", "ok"),
            Map.entry("O07", "ok"),
            Map.entry("O08", "ok"),
            Map.entry("O09", "ok"),
            Map.entry("O16", "ok"),
            Map.entry("O17", "42P17 enum data types are not binary-compatible"),
            Map.entry("O18", "ok"),
            Map.entry("O25", "ok"),
            Map.entry("O30", NOT_ALLOW_LISTED.formatted("plpgsql")),
            Map.entry("O31", NOT_ALLOW_LISTED.formatted("plpgsql")),
            Map.entry("O45", NOT_ALLOW_LISTED.formatted("plpgsql")));

    /** What the memberships of the admin allow since 16. */
    private static final List<String> ALLOWED_SINCE_16 = List.of("R22", "R23");

    @EveryMajor({"11", "12", "13", "14", "15", "16", "17", "18"})
    void aPlainServerSaysWhatIsRecorded(TestServer plain) throws SQLException {
        TestServer server = plain.flavour()
                .setting("wal_level", "logical")
                .prepared(
                        "CREATE ROLE azure_pg_admin",
                        "CREATE ROLE mig LOGIN CREATEDB CREATEROLE REPLICATION BYPASSRLS",
                        "GRANT azure_pg_admin TO mig WITH ADMIN OPTION",
                        "GRANT pg_monitor, pg_signal_backend TO azure_pg_admin")
                .preparedInTemplate("ALTER SCHEMA public OWNER TO azure_pg_admin")
                .server();
        assertThat(differences(server, it -> it.on(server.major()))).isEmpty();
    }

    @EveryMajor({"11", "12", "13", "14", "15", "16", "17", "18"})
    void theBuiltAdminMayDoTheSameAndWhatTheGateAllows(TestServer plain) throws SQLException {
        TestServer server = ServerFlavour.of(plain.major())
                .setting("wal_level", "logical")
                .setting("azure.extensions", String.join(",", ALLOWLIST))
                .scripted(new SimulatedAdmin(Integer.parseInt(plain.major()), AdminStatementsServer.ADMIN, ALLOWLIST)
                        .scripts(List.of("postgres", "template1")))
                .server();
        assertThat(differences(server, it -> ofBuiltAdmin(it, server.major()))).isEmpty();
    }

    /** What SQL cannot refuse, and what it cannot allow; the README of the extension tells it in words. */
    @Test
    void theBuiltAdminDiffersFromTheServiceInWhatIsListed() {
        assertThat(differing("refused", true))
                .containsExactlyInAnyOrder("R13 11-15", "R14 14-15", "R15 11-18", "R16 11-18");
        assertThat(differing("allowed", false))
                .containsExactlyInAnyOrder(
                        "R03 11-15", "R05 11-18", "R24 16-18", "R25 16-18", "R26 16-18", "R32 11-18");
    }

    /** Rows with a condition are judged on the majors by {@link #DECIDED_BY_THE_GATE}, those that are unknown not at all. */
    private static List<String> differing(String service, boolean allowedHere) {
        List<String> differing = new ArrayList<>();
        for (AdminStatement statement : AdminStatement.all()) {
            List<String> majors = MAJORS.stream()
                    .filter(major -> statement.service().equals(service))
                    .filter(major -> !statement.on(major).equals("-"))
                    .filter(major -> ofBuiltAdmin(statement, major).equals("ok") == allowedHere)
                    .toList();
            if (!majors.isEmpty()) {
                differing.add(statement.id() + " " + majors.get(0) + "-" + majors.get(majors.size() - 1));
            }
        }
        return differing;
    }

    private static String ofBuiltAdmin(AdminStatement statement, String major) {
        if (Integer.parseInt(major) >= 16 && ALLOWED_SINCE_16.contains(statement.id())) {
            return "ok";
        }
        return DECIDED_BY_THE_GATE.getOrDefault(statement.id(), statement.on(major));
    }

    private static List<String> differences(TestServer server, Function<AdminStatement, String> expected)
            throws SQLException {
        List<String> differences = new ArrayList<>();
        try (AdminStatementsServer prepared = AdminStatementsServer.prepare(server)) {
            for (AdminStatement statement : AdminStatement.of(server.major())) {
                String result = prepared.run(statement);
                if (!result.equals(expected.apply(statement))) {
                    differences.add(statement.id() + " " + statement.sql() + ": " + result + ", not "
                            + expected.apply(statement));
                }
            }
        }
        return differences;
    }
}
