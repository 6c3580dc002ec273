package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.catalog.SystemTableGrant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies that nobody was granted privileges on system tables and views, also on single columns and also to PUBLIC. The
 * documentation names eleven relations; that grants on all others of {@code pg_catalog} count is inferred. PostgreSQL 9.5
 * does not remember its initial privileges, so there only the eleven count. Roles of providers do not count.
 */
public final class SystemTablePermissions implements Check<SourceDatabase> {

    private static final ServerVersion FIRST_WITH_INITIAL_PRIVILEGES = ServerVersion.of("9.6");

    @Override
    public String name() {
        return "system-table-permissions";
    }

    @Override
    public MigrationError error() {
        return PostgresError.SYSTEM_TABLE_PERMISSIONS;
    }

    @Override
    public String advice() {
        return "Revoke them in every database of the migration: each has its own.";
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<SystemTableGrant> found = database.source().version().isAtLeast(FIRST_WITH_INITIAL_PRIVILEGES)
                ? database.read(SystemTableGrant.ADDED)
                : onRestricted(
                        database.read(SystemTableGrant.ALL),
                        database.source().referenceData().restrictedCatalogs());
        return found.isEmpty() ? Outcome.passed() : violation(found);
    }

    private static Rows<SystemTableGrant> onRestricted(Rows<SystemTableGrant> all, Set<String> restricted) {
        List<SystemTableGrant> documented = all.stream()
                .filter(grant -> restricted.contains(grant.relation()))
                .toList();
        return new Rows<>(documented, documented.size());
    }

    private static Violation violation(Rows<SystemTableGrant> found) {
        SystemTableGrant first = found.list().get(0);
        Optional<SystemTableGrant> second = found.stream()
                .filter(grant -> !grant.grantee().equals(first.grantee()))
                .findFirst();
        return Violation.of(found.map(SystemTablePermissions::finding), found.total())
                .fill("user", user(first))
                .fill("permissions", permissions(first))
                .fill("otherUser", second.map(SystemTablePermissions::user).orElse("no other user"))
                .fill(
                        "otherPermissions",
                        second.map(SystemTablePermissions::permissions).orElse("no"));
    }

    private static String user(SystemTableGrant grant) {
        return grant.grantee().orElse("PUBLIC");
    }

    private static String permissions(SystemTableGrant grant) {
        return privileges(grant) + " ON " + relation(grant);
    }

    private static Finding finding(SystemTableGrant grant) {
        return Finding.of(object(grant) + ", "
                        + grant.grantee()
                                .map(role -> "role " + Identifiers.quote(role))
                                .orElse("PUBLIC"))
                .with("has " + String.join(", ", grant.privileges()) + passedOnBy(grant.grantors()))
                .fixedBy(Remediation.sql(Side.SOURCE, revoke(grant)));
    }

    private static String object(SystemTableGrant grant) {
        return grant.column()
                .map(column -> "column " + relation(grant) + "." + column)
                .orElse(grant.kind() + " " + relation(grant));
    }

    private static String passedOnBy(List<String> grantors) {
        return grantors.isEmpty()
                ? ""
                : " from " + grantors.stream().map(Identifiers::quote).collect(joining(", "));
    }

    /** Whoever may pass privileges on may have done so, and loses them only together with those who got them. */
    private static String revoke(SystemTableGrant grant) {
        String from = grant.grantee().map(Identifiers::quote).orElse("PUBLIC");
        return "REVOKE " + permissions(grant) + " FROM " + from + (grant.grantable() ? " CASCADE;" : ";");
    }

    private static String privileges(SystemTableGrant grant) {
        String column = grant.column().map(name -> " (" + name + ")").orElse("");
        return grant.privileges().stream().map(privilege -> privilege + column).collect(joining(", "));
    }

    private static String relation(SystemTableGrant grant) {
        return "pg_catalog." + grant.relation();
    }
}
