package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.singleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.role.CreatableRoles;
import io.github.migrationreadiness.postgres.role.MigratedGrantees;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;

/** 603705 */
class MigratedGranteesTest {

    private static final Check<MigratedDatabase> CHECK = new MigratedGrantees();

    /** One grant of each kind that has an access list, to whom a test wants. */
    private static final String[] GRANTS = {
        "CREATE SCHEMA app",
        "GRANT USAGE ON SCHEMA app TO $role",
        "CREATE TABLE app.t (id integer, name text)",
        "GRANT SELECT ON app.t TO $role",
        "GRANT UPDATE (name) ON app.t TO $role",
        "CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
        "GRANT EXECUTE ON FUNCTION app.f() TO $role",
        "CREATE TYPE app.mood AS ENUM ('ok')",
        "GRANT USAGE ON TYPE app.mood TO $role",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO $role",
        "GRANT USAGE ON LANGUAGE plpgsql TO $role",
        "SELECT pg_catalog.lo_create(4711)",
        "GRANT SELECT ON LARGE OBJECT 4711 TO $role",
        "CREATE FOREIGN DATA WRAPPER w",
        "GRANT USAGE ON FOREIGN DATA WRAPPER w TO $role",
        "CREATE SERVER s FOREIGN DATA WRAPPER w",
        "GRANT USAGE ON FOREIGN SERVER s TO $role"
    };

    @Nested
    class ItFinds {

        /** No older server than 14 has the role, and no customer made it. */
        @EveryMajor({"14", "15"})
        void grantsOfEveryKindToARoleThatIsNotCreatedOnTheTarget(TestServer plain) {
            TestServer single = singleServer(plain);
            try (TestRole login = single.createRole("LOGIN");
                    TestDatabase orders = single.createDatabase("orders")) {
                orders.execute(grantsTo("pg_read_all_data"));
                orders.execute("GRANT CONNECT ON DATABASE " + orders.quotedName() + " TO pg_read_all_data");
                SourceServer source = sourceOf(orders).user(login.name()).build();
                TargetServer older = targetAt(flexibleServer("11")).build();
                assertThatJudging(CHECK, new MigratedDatabase(source.database(orders.name()), older))
                        .isViolated(
                                ("[603705] Internal server error: role \"pg_read_all_data\" holds privileges on 11 objects,"
                                                + " such as default privileges on new relations belonging to role postgres in schema app, but will not be on the target (database \"%s\")")
                                        .formatted(orders.name()))
                        .says("Internal server error. Failed to restore grants/revokes.")
                        .finds("role \"pg_read_all_data\" holds privileges on 11 objects, such as default privileges on"
                                + " new relations belonging to role postgres in schema app,"
                                + " but will not be on the target => Revoke its privileges on the source");
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void whatIsLeftOfARoleThatWasDropped(TestServer plain) {
            try (TestDatabase orders = singleServer(plain).createDatabase()) {
                orders.execute(
                        "CREATE TABLE \"T %s\" (id integer)",
                        "UPDATE pg_catalog.pg_class SET relacl = pg_catalog.array_append("
                                + "pg_catalog.acldefault('r', relowner),"
                                + " pg_catalog.makeaclitem(3999999999, relowner, 'SELECT', false))"
                                + " WHERE relname = 'T %s'");
                assertThatJudging(CHECK, migrated(plain, orders))
                        .finds("role with OID 3999999999 holds privileges on 1 object, such as table public.\"T %s\","
                                + " but was dropped => Re-create the objects, or let the provider remove the entries");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5", to = "15")
        void grantsToRolesThatTheServiceCreatesOrTheTargetHas(TestServer plain) {
            TestServer single = singleServer(plain);
            try (TestRole app = createRole(single, "o'clock \"sharp\" %s", "LOGIN");
                    TestRole reserved = createRole(single, "azure_reader", "NOLOGIN");
                    TestRole there = createRole(flexibleServerFor(plain), "azure_reader", "NOLOGIN");
                    TestRole anna = createRole(single, "anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole principal = createRole(flexibleServerFor(plain), "anna@contoso.com", "LOGIN");
                    TestDatabase orders = single.createDatabase()) {
                orders.execute(grantsTo("azure_reader"));
                orders.execute("GRANT SELECT ON app.t TO PUBLIC, azure_pg_admin, " + app.quotedName() + ", "
                        + anna.quotedName());
                assertThat(reserved.name() + anna.name()).isEqualTo(there.name() + principal.name());
                assertThatJudging(CHECK, migrated(plain, orders)).passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void grantsToRolesThatCannotBeCreatedBecauseThatIsAnotherError(TestServer plain) {
            TestServer single = singleServer(plain);
            try (TestRole reserved = createRole(single, "azure_reader", "NOLOGIN");
                    TestDatabase orders = single.createDatabase()) {
                orders.execute(grantsTo(reserved.quotedName()));
                MigratedDatabase database = migrated(plain, orders);
                assertThatJudging(CHECK, database).passes();
                assertThatJudging(
                                new CreatableRoles(),
                                new Migration(database.source().source(), database.target()))
                        .is(Status.VIOLATED);
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void grantsToMissingEntraRolesBecauseThatIsAnotherError(TestServer plain) {
            TestServer single = singleServer(plain);
            UglyNames.SORTED.forEach(name -> {
                try (TestRole anna = createRole(single, name, "LOGIN IN ROLE azure_ad_user");
                        TestDatabase orders = single.createDatabase()) {
                    orders.execute("CREATE TABLE t (id integer)", "GRANT SELECT ON t TO " + anna.quotedName());
                    assertThatJudging(CHECK, migrated(plain, orders)).passes();
                }
            });
        }

        @EveryMajor({"14", "15"})
        void whatARoleOfTheServerHoldsOnSystemTablesOrElsewhere(TestServer plain) {
            TestServer single = singleServer(plain);
            try (TestDatabase other = single.createDatabase();
                    TestDatabase orders = single.createDatabase()) {
                other.execute(grantsTo("pg_read_all_data"));
                other.execute("GRANT CONNECT ON DATABASE " + other.quotedName() + " TO pg_read_all_data");
                orders.execute("GRANT SELECT ON pg_catalog.pg_authid, information_schema.tables TO pg_read_all_data");
                TargetServer older = targetAt(flexibleServer("11")).build();
                assertThatJudging(CHECK, new MigratedDatabase(source(orders).database(orders.name()), older))
                        .passes();
            }
        }
    }

    private static String[] grantsTo(String role) {
        return Arrays.stream(GRANTS)
                .map(statement -> statement.replace("$role", role))
                .toArray(String[]::new);
    }

    private static MigratedDatabase migrated(TestServer plain, TestDatabase orders) {
        return new MigratedDatabase(
                source(orders).database(orders.name()),
                targetAt(flexibleServerFor(plain)).build());
    }
}
