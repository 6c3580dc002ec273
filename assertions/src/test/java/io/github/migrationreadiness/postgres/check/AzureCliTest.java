package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.postgres.configuration.AzureCli;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureCliTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "logical | logical",
                "pg_cron,uuid-ossp | pg_cron,uuid-ossp",
                "$(reboot) | '$(reboot)'",
                "it's; reboot | 'it'\\''s; reboot'",
                "\"\" | ''",
            })
    void quotesAValueForTheShell(String value, String word) {
        assertThat(AzureCli.setParameter("wal_level", value).text())
                .isEqualTo("az postgres flexible-server parameter set --resource-group <group> --server-name <server>"
                        + " --name wal_level --value " + word);
    }
}
