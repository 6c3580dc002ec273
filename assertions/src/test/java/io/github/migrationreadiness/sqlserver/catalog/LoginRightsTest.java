package io.github.migrationreadiness.sqlserver.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginRightsTest {

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void missOneAtATime(Visibility missing) {
        try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3")
                        .role("ssis_admin", true)
                        .without(missing);
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThat(rights(source).sees()).isEqualTo(EnumSet.complementOf(EnumSet.of(missing)));
        }
    }

    @Test
    void ofASysadminAreComplete() {
        LoginRights rights = new LoginRights("sa", true, Set.of());
        assertThat(Visibility.values()).allMatch(rights::sees);
    }

    @Test
    void quoteTheLogin() {
        LoginRights rights = new LoginRights("CORP\\Jürgen]s 100%", false, Set.of());
        assertThat(Visibility.ANY_DEFINITION.grantTo(rights.quotedLogin()))
                .isEqualTo("USE master; GRANT VIEW ANY DEFINITION TO [CORP\\Jürgen]]s 100%];");
    }

    private static LoginRights rights(SqlServerSource source) {
        return source.read(LoginRights.OF_SESSION).get(0);
    }
}
