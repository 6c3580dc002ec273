package io.github.migrationreadiness.postgres.streaming;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.Role;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Verifies that a role may stream changes: it has the attribute REPLICATION itself, since attributes are never inherited,
 * or it is a superuser. On Amazon RDS and Aurora, membership of {@code rds_replication} counts instead.
 */
public final class ReplicationRole implements DescribedCheck<SourceServer> {

    private static final Remediation CREATE =
            Remediation.manual("create the role with LOGIN and REPLICATION, or correct its name");

    private final Optional<String> role;

    /** Looks at the session's login. */
    public ReplicationRole() {
        this.role = Optional.empty();
    }

    /**
     * Looks at a role by name.
     *
     * @param role its exact name
     */
    public ReplicationRole(String role) {
        this.role = Optional.of(role);
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of("replication-role", PostgresError.MISSING_REPLICATION_ROLE)
                .lookingAt(Scope.SOURCE, Group.PRIVILEGES)
                .onlyFor(Mode.ONLINE)
                .reading(Role.LOGIN)
                .assertedBy("hasReplicationRole")
                .graded("D");
    }

    @Override
    public Outcome judge(SourceServer source) {
        return find(source)
                .map(found -> judge(source, found))
                .orElseGet(() -> violation(source, role.orElseThrow(), "does not exist", CREATE));
    }

    private Optional<Role> find(SourceServer source) {
        return role.map(name -> source.read(Role.named(name)).first()).orElseGet(() -> Optional.of(source.login()));
    }

    private static Outcome judge(SourceServer source, Role role) {
        return mayReplicate(source, role)
                ? Outcome.passed()
                : violation(source, role.name(), "has no REPLICATION attribute of its own", fix(source, role.name()));
    }

    private static boolean mayReplicate(SourceServer source, Role role) {
        return role.superuser() || role.replication() || (isAmazon(source) && role.rdsReplication());
    }

    private static Violation violation(SourceServer source, String role, String detail, Remediation fix) {
        Finding finding = Finding.of(Identifiers.quote(role)).with(detail).fixedBy(fix);
        return Violation.of(finding)
                .because("role " + Identifiers.quote(role) + " " + detail)
                .fill("user", role)
                .fill("server", source.address());
    }

    private static Remediation fix(SourceServer source, String role) {
        if (source.kind() == ServerKind.HEROKU) {
            return Remediation.manual("Heroku gives no role the attribute: plan an offline migration");
        }
        String quoted = Identifiers.quote(role);
        return Remediation.sql(
                Side.SOURCE,
                isAmazon(source)
                        ? "GRANT rds_replication TO " + quoted + ";"
                        : "ALTER ROLE " + quoted + " WITH REPLICATION;");
    }

    private static boolean isAmazon(SourceServer source) {
        return EnumSet.of(ServerKind.AMAZON_RDS, ServerKind.AMAZON_AURORA).contains(source.kind());
    }
}
