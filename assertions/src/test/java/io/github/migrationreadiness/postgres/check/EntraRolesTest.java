package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.singleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.role.EntraRoles;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603103 */
class EntraRolesTest {

    private static final Check<Migration> CHECK = new EntraRoles();

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.5", to = "15")
        void rolesThatTheTargetHasNoPrincipalForAndTheStatementThatCreatesIt(TestServer plain) {
            TestServer single = singleServer(plain);
            TestServer entra = entraServerFor(plain);
            try (TestRole anna = createRole(single, "anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole admin = createRole(single, "admins", "LOGIN IN ROLE azure_ad_admin");
                    TestRole app = createRole(single, "app", "LOGIN");
                    TestRole login = single.createRole("LOGIN")) {
                Migration migration =
                        new Migration(sourceAt(single, login), targetAt(entra).build());
                VerdictAssert verdict = assertThatJudging(CHECK, migration)
                        .isViolated("[603103] Missing Microsoft Entra role: admins, anna@contoso.com")
                        .says("Missing Microsoft Entra role. Microsoft Entra role `admins, anna@contoso.com` is missing"
                                + " on the target server. Create the Entra role and retry the migration.")
                        .finds(missing(admin.name()), missing(anna.name()));
                fix(verdict.result(), new TestDatabase(entra, "postgres"));
                try (TestRole first = new TestRole(entra, anna.name());
                        TestRole second = new TestRole(entra, admin.name())) {
                    assertThatJudging(CHECK, migration(plain)).passes();
                    assertThat(app.name()).isNotIn(first.name(), second.name());
                }
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void rolesThatArePrincipalsInAnotherCaseOnly(TestServer plain) {
            try (TestRole anna = createRole(singleServer(plain), "Anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole other = principal(entraServerFor(plain), "anna@Contoso.com")) {
                assertThatJudging(CHECK, migration(plain))
                        .finds("role %s is missing; %s is another one, for case counts => %s"
                                .formatted(anna.quotedName(), other.quotedName(), creation(anna.name())));
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void rolesThatTheTargetHasAsPasswordRolesOnly(TestServer plain) {
            try (TestRole anna = createRole(singleServer(plain), "anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole same = createRole(entraServerFor(plain), "anna@contoso.com", "LOGIN PASSWORD 'x'")) {
                assertThatJudging(CHECK, migration(plain))
                        .finds("role " + same.quotedName() + " is there, but as no Microsoft Entra principal"
                                + " => SECURITY LABEL FOR pgaadauth ON ROLE " + anna.quotedName()
                                + " IS 'aadauth,oid=<object id>,type=<user, group or service>';");
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void rolesThatAreOnlyCalledLikeAProviders(TestServer plain) {
            try (TestRole group = createRole(singleServer(plain), "azure_dbas", "NOLOGIN IN ROLE azure_ad_user")) {
                assertThatJudging(CHECK, migration(plain)).finds(missing(group.name()));
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void uglyNamesAndTheStatementsThatMendThem(TestServer plain) {
            TestServer entra = entraServerFor(plain);
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole role = createRole(singleServer(plain), name, "LOGIN IN ROLE azure_ad_user");
                                TestRole there = new TestRole(entra, name)) {
                            VerdictAssert verdict =
                                    assertThatJudging(CHECK, migration(plain)).finds(missing(role.name()));
                            fix(verdict.result(), new TestDatabase(entra, "postgres"));
                            assertThatJudging(CHECK, migration(plain)).passes();
                            assertThat(there.name()).isEqualTo(role.name());
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5", to = "15")
        void aSourceWithoutSuchRolesAndAsksTheTargetForNone(TestServer plain) {
            try (TestRole app = singleServer(plain).createRole("LOGIN")) {
                assertThat(app.name()).isNotEmpty();
                assertThatJudging(
                                CHECK,
                                new Migration(
                                        sourceAt(singleServer(plain)).build(),
                                        targetAt(flexibleServerFor(plain)).build()))
                        .passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void principalsOfThatNameAlsoForATargetWhoseUrlHasAnotherDatabase(TestServer plain) {
            TestServer entra = entraServerFor(plain);
            try (TestRole anna = createRole(singleServer(plain), "anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole there = principal(entra, "anna@contoso.com");
                    TestDatabase orders = entra.createDatabase()) {
                assertThatJudging(CHECK, migration(plain)).passes();
                assertThatJudging(
                                CHECK,
                                new Migration(
                                        sourceAt(singleServer(plain)).build(),
                                        targetAt(entra).url(orders.url()).build()))
                        .passes();
                assertThat(anna.name()).isEqualTo(there.name());
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void principalsInTheColumnOfTheNewerDocumentation(TestServer plain) {
            TestServer entra = entraServerFor(plain);
            try (TestRole anna = createRole(singleServer(plain), "anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole there = principal(entra, "anna@contoso.com")) {
                redefine(entra, "rolename");
                assertThatJudging(CHECK, migration(plain)).passes();
                redefine(entra, "rolname");
                assertThat(anna.name()).isEqualTo(there.name());
            }
        }
    }

    @Nested
    class ItIsInconclusive {

        @EveryMajor(from = "9.5", to = "15")
        void withoutMicrosoftEntraAuthenticationOnTheTarget(TestServer plain) {
            try (TestRole anna = createRole(singleServer(plain), "anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole same = createRole(flexibleServerFor(plain), "anna@contoso.com", "LOGIN")) {
                assertThat(anna.name()).isEqualTo(same.name());
                assertThatJudging(
                                CHECK,
                                new Migration(
                                        sourceAt(singleServer(plain)).build(),
                                        targetAt(flexibleServerFor(plain)).build()))
                        .isInconclusive(
                                "the target has no function pgaadauth_list_principals to list its Microsoft Entra"
                                        + " principals",
                                "Enable Microsoft Entra authentication on the target");
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void forALoginThatMayNotListThePrincipals(TestServer plain) {
            TestServer entra = entraServerFor(plain);
            try (TestRole anna = createRole(singleServer(plain), "anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole login = entra.createRole("LOGIN")) {
                entra.execute("REVOKE EXECUTE ON FUNCTION pg_catalog.pgaadauth_list_principals(boolean) FROM PUBLIC");
                Migration migration =
                        new Migration(sourceAt(singleServer(plain)).build(), targetAt(entra, login));
                assertThatJudging(CHECK, migration)
                        .isInconclusive(
                                "the login %s lacks permission to list the Microsoft Entra principals of the target"
                                        .formatted(login.quotedName()),
                                "GRANT EXECUTE ON FUNCTION pg_catalog.pgaadauth_list_principals(boolean) TO %s;"
                                        .formatted(login.quotedName()));
                entra.execute("GRANT EXECUTE ON FUNCTION pg_catalog.pgaadauth_list_principals(boolean) TO PUBLIC");
                migration.target().refresh();
                assertThatJudging(CHECK, migration).finds(missing(anna.name()));
            }
        }
    }

    private static TestServer entraServerFor(TestServer plain) {
        return TargetFixtures.withEntra(flexibleServerFor(plain).flavour()).server();
    }

    private static void redefine(TestServer entra, String column) {
        entra.execute(
                "DROP FUNCTION pg_catalog.pgaadauth_list_principals(boolean)", TargetFixtures.listPrincipals(column));
    }

    private static TestRole principal(TestServer entra, String name) {
        TestRole role = createRole(entra, name, "LOGIN");
        entra.execute("COMMENT ON ROLE " + role.quotedName() + " IS 'aadauth'");
        return role;
    }

    private static Migration migration(TestServer plain) {
        return new Migration(
                sourceAt(singleServer(plain)).build(),
                targetAt(entraServerFor(plain)).build());
    }

    private static String missing(String role) {
        return "role " + Fixtures.quoted(role) + " is missing => " + creation(role);
    }

    private static String creation(String role) {
        return "SELECT pg_catalog.pgaadauth_create_principal(" + Identifiers.literal(role) + ", false, false);";
    }
}
