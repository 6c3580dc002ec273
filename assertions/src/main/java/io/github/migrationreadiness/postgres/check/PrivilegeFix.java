package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.DatabaseOwner;
import io.github.migrationreadiness.postgres.catalog.GuardedLargeObject;
import io.github.migrationreadiness.postgres.catalog.GuardedRelation;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gives the login what it lacks, with the least that helps: on a provider's server nobody is a superuser. */
final class PrivilegeFix {

    private static final ServerVersion FIRST_TO_READ_ALL_DATA = ServerVersion.of("14");
    private static final ServerVersion FIRST_TO_INHERIT_BY_GRANT = ServerVersion.of("16");

    private static final Set<ServerKind> WITH_SUPERUSER =
            EnumSet.of(ServerKind.SELF_MANAGED, ServerKind.EDB, ServerKind.SIMULATED);
    private static final Set<ServerKind> OF_AMAZON = EnumSet.of(ServerKind.AMAZON_RDS, ServerKind.AMAZON_AURORA);

    private final SourceServer source;
    private final boolean inherits;
    private final String login;

    PrivilegeFix(SourceServer source, DatabaseOwner owner) {
        this.source = source;
        this.inherits = owner.loginInherits();
        this.login = Identifiers.quote(owner.login());
    }

    Remediation of(String database, DatabaseOwner owner) {
        return sql(owner.isGrantable()
                        ? membership(owner.name())
                        : "ALTER DATABASE " + Identifiers.quote(database) + " OWNER TO " + login + ";")
                .in(Place.ANY);
    }

    Remediation of(GuardedLargeObject object) {
        return sql("GRANT SELECT ON LARGE OBJECT " + object.id() + " TO " + login + ";")
                .byOwner();
    }

    Remediation of(GuardedRelation relation) {
        List<String> statements = new ArrayList<>();
        if (isOfAmazon() && relation.ownerGrantable() && !relation.missing().isEmpty()) {
            statements.add(membership(relation.owner()));
            addUsage(relation, statements);
        } else {
            addGrants(relation, statements);
        }
        if (relation.rowsHidden()) {
            addRows(relation, statements);
        }
        Remediation fix = sql(String.join(" ", statements.stream().distinct().toList()));
        return statements.equals(List.of(readAllData())) ? fix.in(Place.ANY) : fix;
    }

    private void addGrants(GuardedRelation relation, List<String> statements) {
        List<String> missing = new ArrayList<>(relation.missing());
        boolean unreadable = !relation.schemaOpen() || missing.contains("SELECT");
        if (unreadable && isReadAllDataAtHand()) {
            missing.remove("SELECT");
            statements.add(readAllData());
        } else {
            addUsage(relation, statements);
        }
        if (!missing.isEmpty()) {
            statements.add("GRANT " + String.join(", ", missing) + " ON " + keyword(relation) + " " + relation.name()
                    + " TO " + login + ";");
        }
    }

    private String readAllData() {
        return "GRANT pg_read_all_data TO " + login + ";";
    }

    private void addUsage(GuardedRelation relation, List<String> statements) {
        if (!relation.schemaOpen()) {
            statements.add("GRANT USAGE ON SCHEMA " + relation.schema() + " TO " + login + ";");
        }
    }

    /** Only a superuser gives BYPASSRLS away; elsewhere the owner's rights do, unless even the owner is held to the policies. */
    private void addRows(GuardedRelation relation, List<String> statements) {
        if (WITH_SUPERUSER.contains(source.kind())) {
            statements.add("ALTER ROLE " + login + " BYPASSRLS;");
            return;
        }
        if (relation.ownerGrantable()) {
            statements.add(membership(relation.owner()));
        }
        if (relation.forced()) {
            statements.add("ALTER TABLE " + relation.name() + " NO FORCE ROW LEVEL SECURITY;");
        }
    }

    /** Inheritance was the member's own affair, and is each grant's since PostgreSQL 16. */
    private String membership(String role) {
        String grant = "GRANT " + Identifiers.quote(role) + " TO " + login;
        if (source.version().isAtLeast(FIRST_TO_INHERIT_BY_GRANT)) {
            return grant + " WITH INHERIT TRUE;";
        }
        return inherits ? grant + ";" : grant + "; ALTER ROLE " + login + " INHERIT;";
    }

    private boolean isReadAllDataAtHand() {
        return inherits
                && WITH_SUPERUSER.contains(source.kind())
                && source.version().isAtLeast(FIRST_TO_READ_ALL_DATA);
    }

    private boolean isOfAmazon() {
        return OF_AMAZON.contains(source.kind());
    }

    private static String keyword(GuardedRelation relation) {
        return relation.kind().equals("S") ? "SEQUENCE" : "TABLE";
    }

    private static Remediation sql(String statement) {
        return Remediation.sql(Side.SOURCE, statement);
    }
}
