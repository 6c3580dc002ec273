package io.github.migrationreadiness.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/orders?password=canary",
                "jdbc:postgresql://db/orders?PASSWORD=canary",
                "jdbc:postgresql://db/orders?sslmode=require&Password=canary",
                "jdbc:postgresql://db/orders?sslpassword=canary",
                "jdbc:postgresql://db/orders?pwd=canary",
                "jdbc:postgresql://db/orders?%70assword=canary",
                "jdbc:postgresql://db/orders?pass%77ord%3Dcanary",
                "jdbc:postgresql://db/orders?password =canary",
                "jdbc:postgresql://migrator:canary@db/orders",
                "jdbc:postgresql://migrator:canary/with/slashes@db/orders",
                "jdbc:postgresql://migrator:canary?with?marks@db/orders",
                "jdbc:postgresql:migrator:canary@db",
                "postgres://migrator:canary@db/orders",
                "postgresql://migrator:canary@db/orders?sslmode=require"
            })
    void aPasswordIsRefusedHoweverItIsSpelledAndNotRepeated(String url) {
        try (LoggedByDriver log = LoggedByDriver.atAnyLevel()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JdbcUrl.requireUsable(url))
                    .withMessageStartingWith("The JDBC URL holds ")
                    .withMessageContaining("file")
                    .satisfies(
                            refusal -> assertThat(AllTextOf.exception(refusal)).doesNotContain("canary"));
            assertThat(log.text()).doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    orders                                            | does not begin with jdbc:postgresql:; a right one looks like jdbc:postgresql://
                    ''                                                | does not begin with jdbc:postgresql:; a right one looks like jdbc:postgresql://
                    jdbc:sqlserver://db                               | leads to SQL Server, which readiness.sqlserver.source.url and the suites for Azure SQL are for; a right one looks
                    jdbc:mysql://db/orders                            | does not begin with jdbc:postgresql:; a right one looks like jdbc:postgresql://
                    jdbc:postgresql:/orders                           | cannot be parsed; a right one looks like jdbc:postgresql://
                    jdbc:postgresql://db                              | lacks the / after the host
                    jdbc:postgresql://db:0/orders                     | has the port "0", which is no number from 1 to 65535
                    jdbc:postgresql://db:99999/orders                 | has the port "99999", which is no number from 1 to 65535
                    jdbc:postgresql://db:999999999999/orders          | has the port "999999999999", which is no number from 1 to 65535
                    jdbc:postgresql://db:-1/orders                    | has the port "-1", which is no number from 1 to 65535
                    jdbc:postgresql://db:five/orders                  | has the port "five", which is no number from 1 to 65535
                    jdbc:postgresql://db:/orders                      | has the port "", which is no number from 1 to 65535
                    jdbc:postgresql://one:5432,two:0/orders           | has the port "0", which is no number from 1 to 65535
                    jdbc:postgresql://db/orders/more                  | cannot be parsed; a right one looks like
                    jdbc:postgresql://db/%zz                          | cannot be parsed; a right one looks like
                    jdbc:postgresql://migrator@db/orders              | names a user before its host; write ?user= instead
                    jdbc:postgresql:///?service=of-nobody             | names a service that pg_service.conf does not define
                    jdbc:postgresql://db/orders?sslmode=sometimes     | has an unknown sslmode; known are disable, allow, prefer, require, verify-ca, verify-full
                    """)
    void aUrlThatCannotBeUsedIsRefusedWithTheReason(String url, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcUrl.requireUsable(url))
                .withMessageContaining("\"" + url + "\" " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.net:5432/orders",
                "jdbc:postgresql://db/orders?user=migrator&sslmode=VERIFY-FULL&sslrootcert=/etc/ssl/root.crt",
                "jdbc:postgresql://one:5432,two:5433/orders?targetServerType=primary",
                "jdbc:postgresql://[::1]:5432/orders",
                "jdbc:postgresql://[fe80::1%25eth0]/orders",
                "jdbc:postgresql://db/100%25%20%22sales%22%40home%0A%C3%BC",
                "jdbc:postgresql://db/a%3Ab%40c",
                "jdbc:postgresql:orders",
                "jdbc:postgresql://db/",
                "jdbc:postgresql:///orders",
                "jdbc:postgresql://db/orders?user=migrator%40server",
            })
    void aUsableUrlIsTakenAsItStands(String url) {
        assertThat(JdbcUrl.requireUsable(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @NullSource
    @SuppressWarnings("NullAway") // what callers without null checks do
    void nullIsRefusedByName(String url) {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> JdbcUrl.requireUsable(url))
                .withMessage("url");
    }

    @Test
    void theTlsOfAUrlIsThatOfTheDriver() {
        assertThat(JdbcUrl.sslMode("jdbc:postgresql://db/orders").requireEncryption())
                .isFalse();
        assertThat(JdbcUrl.sslMode("jdbc:postgresql://db/orders?ssl=true").requireEncryption())
                .isTrue();
        assertThat(JdbcUrl.sslMode("jdbc:postgresql://db/orders?ssl=true&sslmode=prefer")
                        .requireEncryption())
                .isFalse();
    }
}
