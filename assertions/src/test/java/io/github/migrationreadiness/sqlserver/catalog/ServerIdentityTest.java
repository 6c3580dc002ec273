package io.github.migrationreadiness.sqlserver.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerIdentityTest {

    private static final TsqlQuery<String> LATER = TsqlQuery.ofServer(
                    "later query", "SELECT 1 AS one", row -> row.text("one"))
            .since(13);

    private static ServerIdentity identity(String version, EngineEdition engine) {
        return new ServerIdentity(
                version, engine, "Some Edition", null, null, OptionalInt.empty(), OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "15.0.4355.3, 15, 0",
        "10.50.6000.34, 10, 50",
        "10.0.6000.29, 10, 0",
        "17, 17, 0",
        "'', 0, 0",
        "x.y, 0, 0"
    })
    void hasAVersion(String version, int major, int minor) {
        assertThat(identity(version, EngineEdition.SQL_SERVER))
                .returns(major, ServerIdentity::major)
                .returns(minor, ServerIdentity::minor);
    }

    @ParameterizedTest
    @CsvSource({
        "1, SQL_SERVER",
        "2, SQL_SERVER",
        "3, SQL_SERVER",
        "4, SQL_SERVER",
        "5, AZURE_SQL_DATABASE",
        "6, OTHER",
        "8, MANAGED_INSTANCE",
        "9, OTHER",
        "11, OTHER",
        "0, OTHER"
    })
    void isOfAProduct(long number, EngineEdition engine) {
        assertThat(EngineEdition.of(number)).isEqualTo(engine);
    }

    /** Both managed products say 12.0, which is SQL Server 2014 elsewhere. */
    @Test
    void ofAManagedProductHasNoVersionToCompare() {
        assertThat(identity("12.0.2000.8", EngineEdition.MANAGED_INSTANCE)).hasToString("Azure SQL Managed Instance");
        assertThat(identity("12.0.2000.8", EngineEdition.AZURE_SQL_DATABASE)).hasToString("Azure SQL Database");
        assertThat(LATER.isUnderstoodBy(identity("12.0.2000.8", EngineEdition.MANAGED_INSTANCE)))
                .isTrue();
        assertThat(LATER.isUnderstoodBy(identity("12.0.6024.0", EngineEdition.SQL_SERVER)))
                .isFalse();
        assertThat(LATER.isUnderstoodBy(identity("13.0.4001.0", EngineEdition.SQL_SERVER)))
                .isTrue();
    }

    @Test
    void ofAnythingElseIsCalledWhatItCallsItself() {
        assertThat(identity("15.0.2000.1565", EngineEdition.OTHER)).hasToString("Some Edition 15.0.2000.1565");
    }
}
