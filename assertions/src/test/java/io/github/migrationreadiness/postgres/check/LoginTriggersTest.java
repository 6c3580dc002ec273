package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.planOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.ServerBuilder;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.configuration.WritableTransactions;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Triggers on a login run before the first statement, so that only the start of a session can make them harmless. */
@Timeout(60)
class LoginTriggersTest {

    private static final String ALWAYS = "INSERT INTO public.logins VALUES (session_user);";
    private static final String WHERE_IT_CAN =
            "IF pg_catalog.current_setting('transaction_read_only') = 'off' THEN " + ALWAYS + " END IF;";
    private static final String UNLESS_IT_FAILS =
            "BEGIN " + ALWAYS + " EXCEPTION WHEN read_only_sql_transaction THEN NULL; END;";

    private static void countLogins(TestDatabase database, String body) {
        database.execute(
                "CREATE TABLE public.logins (who name)",
                "GRANT INSERT ON public.logins TO PUBLIC",
                "CREATE FUNCTION public.on_login() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN " + body
                        + " END$$",
                "CREATE EVENT TRIGGER counted ON login EXECUTE FUNCTION public.on_login()");
    }

    private static long loginsOf(TestRole login, TestDatabase... databases) {
        return Arrays.stream(databases)
                .flatMap(database -> database.column("SELECT who FROM public.logins").stream())
                .filter(login.name()::equals)
                .count();
    }

    private static ServerBuilder<SourceServer> source(TestRole login, TestDatabase... databases) {
        return SourceServer.builder().url(databases[0].url()).user(login.name()).plan(planOf(databases));
    }

    @EveryMajor(from = "17")
    void thatWriteWhereTheyCanWriteOnceAServer(TestServer server) {
        for (String body : List.of(WHERE_IT_CAN, UNLESS_IT_FAILS)) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase one = server.createDatabase();
                    TestDatabase two = server.createDatabase();
                    TestDatabase three = server.createDatabase();
                    SourceServer source = source(login, one, two, three).build();
                    TargetServer target = targetAt(flexibleServer("18")).build()) {
                TestDatabase[] databases = {one, two, three};
                Arrays.stream(databases).forEach(database -> countLogins(database, body));
                assertThat(WholeSuite.judge(source, target))
                        .filteredOn(result -> result.code().equals("603112"))
                        .hasSize(databases.length)
                        .allMatch(result -> result.status() == Status.PASSED);
                assertThat(loginsOf(login, databases)).isEqualTo(1);
            }
        }
    }

    @EveryMajor(from = "17")
    void thatWriteOnATargetNeverDo(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase database = server.createDatabase();
                TestDatabase sourceDatabase = TestServer.major("13").createDatabase();
                SourceServer source = Fixtures.source(sourceDatabase);
                TargetServer target = TargetServer.builder()
                        .url(database.url())
                        .user(login.name())
                        .build()) {
            countLogins(database, UNLESS_IT_FAILS);
            assertThat(target).isReachable();
            assertThat(WholeSuite.judge(source, target)).isNotEmpty();
            assertThat(loginsOf(login, database)).isZero();
        }
    }

    /** The migration would get in, so that no check may say that it cannot. */
    @EveryMajor(from = "17")
    void thatCannotDoWithoutWritingLeaveEverythingUnchecked(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase database = server.createDatabase();
                SourceServer source = source(login, database).build()) {
            countLogins(database, ALWAYS);
            assertThatJudging(ConnectionCheck.opens(), source.database(database.name()))
                    .isInconclusive(
                            "[R006] Database cannot be opened: cannot execute INSERT in a read-only transaction",
                            "A login event trigger writes, which it cannot in the kit's sessions, because they are read-only:"
                                    + " let it return at once where current_setting('transaction_read_only') is 'on'.");
            assertThatJudging(new WritableTransactions(), source.database(database.name()))
                    .is(Status.INCONCLUSIVE);
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).isReachable())
                    .withMessageStartingWith("[R006] not checked: ");
            assertThat(loginsOf(login, database)).isZero();
        }
    }
}
