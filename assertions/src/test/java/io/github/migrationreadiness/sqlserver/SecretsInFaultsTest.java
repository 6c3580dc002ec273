package io.github.migrationreadiness.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SecretsInFaultsTest {

    @Test
    void whatAServerSaysIsShownWithoutSecrets() {
        SQLException failure = new SQLException("Cannot open \"Server=x;User Id=sa;Password=S3CRET;\"", "S0001", 4060);
        assertThat(SqlServerFault.of("db", failure).toString())
                .contains("Password=***", "4060")
                .doesNotContain("S3CRET");
    }
}
