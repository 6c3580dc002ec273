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
}
