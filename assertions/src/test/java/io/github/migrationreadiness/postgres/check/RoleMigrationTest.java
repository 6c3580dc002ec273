package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.singleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.role.AzureAdminGrant;
import io.github.migrationreadiness.postgres.role.CreatableRoles;
import io.github.migrationreadiness.postgres.role.EntraRoles;
import io.github.migrationreadiness.postgres.role.GrantableRoles;
import io.github.migrationreadiness.postgres.role.MigratedGrantees;
import io.github.migrationreadiness.postgres.role.MigrationUserMemberships;
import io.github.migrationreadiness.postgres.role.ReadableRoles;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 603103 and 603701 to 603707 on migrations with and without roles. */
class RoleMigrationTest {

    private static final List<Check<Migration>> OF_SERVERS = List.of(
            new EntraRoles(),
            new CreatableRoles(),
            new ReadableRoles(),
            new GrantableRoles(),
            new MigrationUserMemberships(),
            new AzureAdminGrant());

    private static final String DUMP = ": migrate them with pg_dumpall --globals-only --no-role-passwords";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AZURE_SINGLE_SERVER")
    void noRolesComeFromAnyOtherKindOfSource(ServerKind kind) {
        String nobody = ClosedPort.refusing().url("postgres");
        SourceServer source = SourceServer.builder().url(nobody).kind(kind).build();
        assertThat(judge(source, TargetServer.of(nobody)))
                .containsOnly(Outcome.notApplicable(
                        "the migration service migrates roles from Azure single server only" + DUMP));
    }

    @EveryMajor(from = "9.5")
    void noRolesComeFromAServerThatIsDetectedToBeNone(TestServer plain) {
        try (TestRole app = plain.createRole("SUPERUSER")) {
            assertThat(app.name()).isNotEmpty();
            assertThat(judge(
                            sourceAt(plain).build(),
                            targetAt(flexibleServerFor(plain)).build()))
                    .containsOnly(Outcome.notApplicable(
                            "the migration service migrates roles from Azure single server only" + DUMP));
        }
    }

    @EveryMajor({"16", "17", "18"})
    void noRolesComeToPostgreSql16AndLater(TestServer target) {
        SourceServer source = sourceAt(singleServer(TestServer.major("11"))).build();
        assertThat(judge(source, targetAt(flexibleServer(target.major())).build()))
                .containsOnly(Outcome.notApplicable(
                        "the migration service migrates no roles to PostgreSQL 16 and later" + DUMP));
    }

    @EveryMajor(from = "9.5", to = "15")
    void noRolesComeToATargetThatSkipsThem(TestServer plain) {
        for (String on : List.of("on", "TRUE")) {
            assertThat(judgeWithSwitch(plain, on))
                    .containsOnly(Outcome.notApplicable(
                            "azure.migration_skip_role_user is on at the target, so no roles are migrated" + DUMP));
        }
        assertThat(judgeWithSwitch(plain, "off")).containsOnly(Outcome.passed());
    }

    @EveryMajor(from = "9.5", to = "15")
    void ordinaryRolesMigrateFromASingleServer(TestServer plain) {
        TestServer single = singleServer(plain);
        try (TestRole team = createRole(single, "team", "NOLOGIN");
                TestRole app = createRole(single, "app", "LOGIN IN ROLE team");
                TestRole admin = createRole(single, "orders_admin", "LOGIN CREATEROLE IN ROLE azure_pg_admin");
                TestDatabase orders = single.createDatabase()) {
            orders.execute(
                    "GRANT SELECT ON pg_authid TO azure_pg_admin",
                    "CREATE TABLE t (id integer)",
                    "GRANT SELECT ON t TO team",
                    "GRANT INSERT ON t TO " + app.quotedName());
            SourceServer source = sourceOf(orders).user(admin.name()).build();
            assertThat(source.kind()).isEqualTo(ServerKind.AZURE_SINGLE_SERVER);
            assertThat(judge(source, targetAt(flexibleServerFor(plain)).build()))
                    .containsOnly(Outcome.passed());
            assertThat(team.name()).isNotEqualTo(app.name());
        }
    }

    private static List<Outcome> judgeWithSwitch(TestServer plain, String value) {
        TestServer flexible = flexibleServerFor(plain);
        try (TestRole login = flexible.createRole("LOGIN CREATEROLE IN ROLE azure_pg_admin")) {
            flexible.execute(
                    "ALTER ROLE " + login.quotedName() + " SET azure.migration_skip_role_user = '" + value + "'");
            return judge(sourceAt(singleServer(plain)).build(), targetAt(flexible, login));
        }
    }

    private static List<Outcome> judge(SourceServer source, TargetServer target) {
        Judge judge = new Judge();
        Stream<CheckResult> ofServers =
                OF_SERVERS.stream().map(check -> judge.judge(check, new Migration(source, target)));
        String database = source.plan().databases().stream().findFirst().orElse("postgres");
        CheckResult ofDatabase =
                judge.judge(new MigratedGrantees(), new MigratedDatabase(source.database(database), target));
        return Stream.concat(ofServers, Stream.of(ofDatabase))
                .map(CheckResult::outcome)
                .toList();
    }
}
