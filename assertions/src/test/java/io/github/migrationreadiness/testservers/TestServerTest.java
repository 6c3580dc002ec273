package io.github.migrationreadiness.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TestServerTest {

    @ParameterizedTest(name = "PostgreSQL {0}")
    @FieldSource("io.github.migrationreadiness.testservers.PostgresMajors#ALL")
    void everyMajorStartsAndTellsItsVersion(String major) {
        assertThat(TestServer.major(major).column("SHOW server_version_num"))
                .singleElement()
                .asString()
                .startsWith(major.replace('.', '0'));
    }

    @Test
    void aMajorIsOneServerForAllTests() {
        assertThat(TestServer.major("16")).isSameAs(TestServer.major("16"));
    }

    @Test
    void aDatabaseIsDroppedUnderItsSessions() throws SQLException {
        TestServer server = TestServer.major("16");
        TestDatabase database = server.createDatabase("Orders \"%s\" ü");
        try (Connection session = database.superuserConnection()) {
            assertThat(session.getCatalog()).isEqualTo(database.name());
            database.close();
            assertThat(session.isValid(5)).isFalse();
        }
        assertThat(server.column("SELECT datname FROM pg_database")).doesNotContain(database.name());
    }

    @Test
    void aRoleIsDroppedWithAllThatItOwns() {
        TestServer server = TestServer.major("16");
        TestRole role = server.createRole("LOGIN REPLICATION");
        try (TestDatabase database = server.createDatabase()) {
            database.execute(
                    "CREATE SCHEMA app AUTHORIZATION " + role.quotedName(),
                    "GRANT CONNECT ON DATABASE " + database.quotedName() + " TO " + role.quotedName());
            role.close();
            assertThat(server.column("SELECT rolname FROM pg_roles")).doesNotContain(role.name());
        }
    }

    @EveryMajor({"9.5", "18"})
    void slotsAndPreparedTransactionsDoNotKeepADatabase(TestServer plain) {
        TestServer server = plain.flavour()
                .setting("wal_level", "logical")
                .setting("max_replication_slots", "2")
                .setting("max_wal_senders", "2")
                .setting("max_prepared_transactions", "2")
                .server();
        try (TestDatabase database = server.createDatabase()) {
            database.execute(
                    "SELECT pg_create_logical_replication_slot('left_behind', 'test_decoding')",
                    "BEGIN; CREATE TABLE t (); PREPARE TRANSACTION 'it''s left'");
        }
        assertThat(server.column("SELECT slot_name FROM pg_replication_slots")).isEmpty();
        assertThat(server.column("SELECT gid FROM pg_prepared_xacts")).isEmpty();
    }

    @Test
    void aServerThatWasStoppedStartsAnewWhenItIsUsed() {
        TestServer server =
                ServerFlavour.of("16").setting("cluster_name", "stopped").server();
        server.execute("CREATE ROLE left_behind");
        server.stop();
        assertThat(server.column("SELECT rolname FROM pg_roles WHERE rolname = 'left_behind'"))
                .isEmpty();
    }
}
