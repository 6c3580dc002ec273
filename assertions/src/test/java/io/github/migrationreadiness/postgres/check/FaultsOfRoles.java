package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Planted.with;

import io.github.migrationreadiness.postgres.check.CleanMigration.Servers;
import io.github.migrationreadiness.testservers.TestRole;
import java.util.List;
import java.util.function.Consumer;

/** What is wrong with roles where they are migrated: from a single server, which PostgreSQL 11 is the last of, to 11 up to 15. */
final class FaultsOfRoles {

    static final List<Planted> ALL = List.of(
            ofRoles("603103", "an Entra role", FaultsOfRoles::createEntraRole),
            ofRoles("603103", "an Entra role with privileges", FaultsOfRoles::grantToEntraRole),
            ofRoles("603116", "no CREATEROLE", clean -> clean.onTarget("ALTER ROLE $login NOCREATEROLE"))
                    .ofMigrationLogin(),
            ofRoles("603701", "BYPASSRLS", clean -> clean.keep(clean.source().createRole("BYPASSRLS"))),
            ofRoles("603701", "a reserved name with privileges", FaultsOfRoles::grantToReservedName),
            ofRoles("603702", "no administrator", clean -> clean.inDatabase("REVOKE azure_pg_admin FROM $login"))
                    .ofMigrationLogin(),
            ofRoles("603704", "a member of the login", FaultsOfRoles::makeEntraRoleAMember),
            ofRoles("603705", "privileges of a dropped role", FaultsOfRoles::grantToNobody),
            ofRoles("603706", "an unnecessary membership", FaultsOfRoles::makeLoginAMember),
            ofRoles("603707", "a reserved name of the administrator", FaultsOfRoles::useReservedName));

    private static final String ENTRA = "anna@contoso.com";

    private FaultsOfRoles() {}

    private static Planted ofRoles(String code, String what, Consumer<CleanMigration> plant) {
        return with(code, what, FaultsOfRoles::fromSingleServer)
                .and(FaultsOfRoles::administer)
                .and(plant)
                .onSources("9.5", "11")
                .onTargets("11", "15");
    }

    private static Servers fromSingleServer(Servers servers) {
        return servers.withSource(Fixtures.single(servers.source()))
                .withTarget(TargetFixtures.withEntra(servers.target()));
    }

    private static void administer(CleanMigration clean) {
        clean.leaveOwnerToService();
        clean.inDatabase("GRANT SELECT ON pg_catalog.pg_authid TO azure_pg_admin", "GRANT azure_pg_admin TO $login");
    }

    private static TestRole createEntraRole(CleanMigration clean) {
        return clean.keep(createRole(clean.source(), ENTRA, "LOGIN IN ROLE azure_ad_user"));
    }

    private static void grantToEntraRole(CleanMigration clean) {
        clean.inDatabase("GRANT SELECT ON t TO " + createEntraRole(clean).quotedName());
    }

    private static void grantToReservedName(CleanMigration clean) {
        TestRole reserved = clean.keep(createRole(clean.source(), "azure_reader", "NOLOGIN"));
        clean.inDatabase("GRANT SELECT ON t TO " + reserved.quotedName());
    }

    /** Any other role of that name would be in the way of its creation, which is another error. */
    private static void makeEntraRoleAMember(CleanMigration clean) {
        TestRole principal =
                clean.keep(createRole(clean.target(), createEntraRole(clean).name(), "LOGIN"));
        clean.onTarget(
                "COMMENT ON ROLE " + principal.quotedName() + " IS 'aadauth'",
                "GRANT $login, postgres TO " + principal.quotedName());
    }

    private static void makeLoginAMember(CleanMigration clean) {
        TestRole team = clean.keep(clean.target().createRole("NOLOGIN"));
        clean.onTarget("GRANT " + team.quotedName() + " TO $login, postgres");
    }

    private static void grantToNobody(CleanMigration clean) {
        clean.inDatabase("UPDATE pg_catalog.pg_class SET relacl = pg_catalog.array_append("
                + "pg_catalog.acldefault('r', relowner),"
                + " pg_catalog.makeaclitem(3999999999, relowner, 'SELECT', false)) WHERE oid = 't'::regclass");
    }

    private static void useReservedName(CleanMigration clean) {
        TestRole administrator =
                clean.keep(createRole(clean.source(), "administrator", "LOGIN REPLICATION IN ROLE azure_pg_admin"));
        clean.inDatabase("GRANT $login TO " + administrator.quotedName());
        clean.lookAtSource(source -> source.user(administrator.name()));
    }
}
