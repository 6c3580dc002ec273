package io.github.migrationreadiness.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.sqlserver.jdbc.SQLServerException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The scripted server with Microsoft's own driver. */
@Timeout(60)
class TdsServerTest {

    private static final BigDecimal LSN = new BigDecimal("1234567890123456789012345");

    @Test
    void carriesEveryTypeThatTheCatalogReads() throws SQLException {
        try (TdsServer server = TdsServer.start()
                        .on(
                                "everything",
                                TdsReply.columns("text", "lsn", "thumbprint", "flag", "unknown", "number", "none")
                                        .row("Zürich 東京 🐘", LSN, new byte[] {0, -1}, true, null, 7L, null)
                                        .row(null, null, null, false, true, null, null));
                Connection connection = server.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT everything WHERE a = ?")) {
            statement.setString(1, "Ōsaka");
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("text")).isEqualTo("Zürich 東京 🐘");
                assertThat(row.getBigDecimal("lsn")).isEqualTo(LSN);
                assertThat(row.getBytes("thumbprint")).containsExactly(0, -1);
                assertThat(row.getBoolean("flag")).isTrue();
                assertThat(row.getBoolean("unknown")).isFalse();
                assertThat(row.wasNull()).isTrue();
                assertThat(row.getLong("number")).isEqualTo(7);
                assertThat(row.getString("none")).isNull();
                assertThat(row.next()).isTrue();
                assertThat(row.getString("text")).isNull();
                assertThat(row.getBigDecimal("lsn")).isNull();
                assertThat(row.getBytes("thumbprint")).isNull();
                assertThat(row.next()).isFalse();
            }
            assertThat(server.statements()).containsExactly("SELECT everything WHERE a = @P0");
        }
    }

    @Test
    void movesToAnotherDatabase() throws SQLException {
        try (TdsServer server = TdsServer.start();
                Connection connection = server.dataSource().getConnection()) {
            assertThat(connection.getCatalog()).isEqualTo("master");
            connection.setCatalog("Bücher] [x");
            assertThat(connection.getCatalog()).isEqualTo("Bücher] [x");
            assertThat(server.statements()).containsExactly("use [Bücher]] [x]");
        }
    }

    @Test
    void refusesWithANumber() throws SQLException {
        try (TdsServer server =
                        TdsServer.start().on("RESTORE", TdsReply.error(33111, "Cannot find server certificate"));
                Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLServerException.class)
                    .isThrownBy(() -> statement.execute("RESTORE FILELISTONLY"))
                    .returns(33111, SQLException::getErrorCode);
        }
    }

    @Test
    void isCalledOff() throws SQLException {
        try (TdsServer server = TdsServer.start().on("slow", TdsReply.silence());
                Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatExceptionOfType(SQLTimeoutException.class).isThrownBy(() -> statement.execute("SELECT slow"));
            assertThat(server.attentions()).isEqualTo(1);
            assertThat(statement.execute("SELECT quick")).isTrue();
        }
    }
}
