package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.SQLException;
import org.junit.jupiter.api.Timeout;

/** Behind a pooler, sessions take no options: the kit's queries bring their own protection, others get no session. */
@Timeout(60)
class PoolersTest {

    private static final String PROTECTED = """
            SELECT pg_catalog.concat_ws('|',
                       pg_catalog.current_setting('default_transaction_read_only'),
                       pg_catalog.current_setting('transaction_read_only'),
                       pg_catalog.current_setting('statement_timeout'),
                       pg_catalog.current_setting('lock_timeout'),
                       pg_catalog.current_setting('search_path')) AS value""";

    private static SourceServer source(FakePooler pooler) {
        return SourceServer.builder()
                .url(pooler.url("postgres"))
                .user(TestServer.SUPERUSER)
                .plan(Plan.online().migrating("postgres"))
                .build();
    }

    @EveryMajor({"9.6", "16"})
    void checksWorkBehindOneThatRefusesOptions(TestServer server) {
        try (FakePooler pooler = FakePooler.refusingOptions(server);
                SourceServer source = source(pooler)) {
            checksWork(source);
        }
    }

    @EveryMajor({"9.6", "16"})
    void checksWorkBehindOneThatDropsOptions(TestServer server) {
        try (FakePooler pooler = FakePooler.droppingOptions(server);
                SourceServer source = source(pooler)) {
            checksWork(source);
        }
    }

    private static void checksWork(SourceServer source) {
        OwnCheck own = OwnCheck.reading(PROTECTED);
        assertThat(source).isReachable().hasNoUserDefinedCasts().passes(own);
        assertThat(own.answers()).containsExactly("on|on|30s|5s|\"\"");
    }

    @EveryMajor({"9.6", "16"})
    void noSessionIsGivenOutBehindOneThatRefusesOptions(TestServer server) {
        try (FakePooler pooler = FakePooler.refusingOptions(server);
                SourceServer source = source(pooler)) {
            givesOutNoSession(source);
        }
    }

    @EveryMajor({"9.6", "16"})
    void noSessionIsGivenOutBehindOneThatDropsOptions(TestServer server) {
        try (FakePooler pooler = FakePooler.droppingOptions(server);
                SourceServer source = source(pooler)) {
            givesOutNoSession(source);
        }
    }

    private static void givesOutNoSession(SourceServer source) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(source::openConnection)
                .withMessageStartingWith("No session is opened, because nothing would make it read-only")
                .withMessageContaining("connection poolers")
                .withMessageEndingWith("Give the URL of the server itself.");
    }
}
