package io.github.migrationreadiness.postgres.privilege;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies that no privileges on system tables, views, columns and functions were changed in a way that a restore refuses.
 * The documentation names eleven relations; that everything of {@code pg_catalog} counts whose grants a role without
 * privileges on it cannot restore is inferred, and tried. PostgreSQL 9.5 does not remember its initial privileges, and no
 * dump has them, so there only the eleven count. Roles of providers do not count.
 */
public final class SystemTablePermissions implements DescribedCheck<SourceDatabase> {

    private static final ServerVersion FIRST_WITH_INITIAL_PRIVILEGES = ServerVersion.of("9.6");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("system-table-permissions", PostgresError.SYSTEM_TABLE_PERMISSIONS)
                .lookingAt(Scope.SOURCE_DATABASE, Group.PRIVILEGES)
                .reading(SystemGrant.REFUSED, SystemGrant.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoSystemTablePermissions")
                .graded(
                        "the eleven relations of the documentation: D; all other tables, columns and functions of pg_catalog whose grants a restore refuses, and leaving out roles of providers: I")
                .advising("Revoke them in every database of the migration: each has its own.");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<SystemGrant> found = database.source().version().isAtLeast(FIRST_WITH_INITIAL_PRIVILEGES)
                ? database.read(SystemGrant.REFUSED)
                : onRestricted(
                        database.read(SystemGrant.ALL),
                        database.source().referenceData().restrictedCatalogs());
        return found.isEmpty() ? Outcome.passed() : violation(found);
    }

    private static Rows<SystemGrant> onRestricted(Rows<SystemGrant> all, Set<String> restricted) {
        List<SystemGrant> documented = all.stream()
                .filter(grant -> restricted.contains(grant.object()))
                .toList();
        return new Rows<>(documented, documented.size());
    }

    private static Violation violation(Rows<SystemGrant> found) {
        SystemGrant first = found.list().get(0);
        Optional<SystemGrant> second = found.stream()
                .filter(grant -> !grant.grantee().equals(first.grantee()))
                .findFirst();
        return Violation.of(found.map(SystemTablePermissions::finding), found.total())
                .fill("user", user(first))
                .fill("permissions", possession(first))
                .fill("otherUser", second.map(SystemTablePermissions::user).orElse("no other user"))
                .fill(
                        "otherPermissions",
                        second.map(SystemTablePermissions::possession).orElse("no"));
    }

    private static String user(SystemGrant grant) {
        return grant.grantee().orElse("PUBLIC");
    }

    private static String possession(SystemGrant grant) {
        return (grant.taken() ? "no " : "") + permissions(grant);
    }

    private static Finding finding(SystemGrant grant) {
        return Finding.of(object(grant) + ", "
                        + grant.grantee()
                                .map(role -> "role " + Identifiers.quote(role))
                                .orElse("PUBLIC"))
                .with(detail(grant))
                .fixedBy(Remediation.sql(Side.SOURCE, grant.taken() ? giveBack(grant) : revoke(grant)));
    }

    private static String object(SystemGrant grant) {
        return grant.kind() + " " + name(grant)
                + grant.column().map(column -> "." + column).orElse("");
    }

    private static String detail(SystemGrant grant) {
        String privileges = String.join(", ", grant.privileges());
        return grant.taken()
                ? "has lost its initial " + privileges
                : "has " + privileges + passedOnBy(grant.grantors());
    }

    private static String passedOnBy(List<String> grantors) {
        return grantors.isEmpty()
                ? ""
                : " from " + grantors.stream().map(Identifiers::quote).collect(joining(", "));
    }

    /** A grantee WITH GRANT OPTION may have passed privileges on, and loses them only together with their grantees. */
    private static String revoke(SystemGrant grant) {
        return "REVOKE " + permissions(grant) + " FROM " + quotedUser(grant) + (grant.grantable() ? " CASCADE;" : ";");
    }

    /** Only what is as the server was born with it is not dumped. */
    private static String giveBack(SystemGrant grant) {
        return "GRANT " + permissions(grant) + " TO " + quotedUser(grant) + ";";
    }

    private static String quotedUser(SystemGrant grant) {
        return grant.grantee().map(Identifiers::quote).orElse("PUBLIC");
    }

    private static String permissions(SystemGrant grant) {
        String column = grant.column().map(name -> " (" + name + ")").orElse("");
        String privileges =
                grant.privileges().stream().map(privilege -> privilege + column).collect(joining(", "));
        return privileges + " ON " + keyword(grant) + name(grant);
    }

    /** Tables and views need none. */
    private static String keyword(SystemGrant grant) {
        return switch (grant.kind()) {
            case "function" -> "FUNCTION ";
            case "procedure" -> "PROCEDURE ";
            default -> "";
        };
    }

    private static String name(SystemGrant grant) {
        return "pg_catalog." + grant.object();
    }
}
