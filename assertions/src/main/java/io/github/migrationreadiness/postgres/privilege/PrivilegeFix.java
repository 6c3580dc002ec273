package io.github.migrationreadiness.postgres.privilege;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.role.InheritedGrant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the login what it lacks with as few statements as help: on a provider's server nobody is a superuser. The rights of
 * an owner settle all that is the owner's; what belongs to a superuser is granted, in a schema at once.
 */
final class PrivilegeFix {

    private static final ServerVersion FIRST_TO_READ_ALL_DATA = ServerVersion.of("14");

    private static final Set<ServerKind> WITH_SUPERUSER =
            EnumSet.of(ServerKind.SELF_MANAGED, ServerKind.EDB, ServerKind.SIMULATED);

    private final SourceServer source;
    private final boolean inherits;
    private final String login;
    private final Map<Grant, Long> relations;

    /** What relations have in common that one statement is for. */
    private record Grant(String schema, String keyword, List<String> privileges) {

        static Grant on(GuardedRelation relation) {
            return new Grant(relation.schema(), keyword(relation), relation.missing());
        }

        private static String keyword(GuardedRelation relation) {
            return relation.kind().equals("S") ? "SEQUENCE" : "TABLE";
        }
    }

    PrivilegeFix(SourceServer source, DatabaseOwner owner, Rows<GuardedRelation> relations) {
        this.source = source;
        this.inherits = owner.loginInherits();
        this.login = Identifiers.quote(owner.login());
        this.relations = relations.stream()
                .filter(relation -> !isSettledByOwner(relation))
                .collect(groupingBy(Grant::on, counting()));
    }

    Remediation of(String database, DatabaseOwner owner) {
        return (owner.isGrantable()
                        ? sql(membership(owner.name()))
                        : sql(List.of("ALTER DATABASE " + Identifiers.quote(database) + " OWNER TO " + login + ";")))
                .in(Place.ANY);
    }

    Remediation of(GuardedLargeObject object) {
        return object.ownerGrantable()
                ? sql(membership(object.owner())).in(Place.ANY)
                : sql(List.of(largeObjectsOf(object.owner()))).byOwner();
    }

    /** There is no statement for more than one, and there may be millions. */
    private String largeObjectsOf(String owner) {
        String body =
                " DECLARE large bigint; BEGIN FOR large IN SELECT o.oid FROM pg_catalog.pg_largeobject_metadata AS o"
                        + " WHERE pg_catalog.pg_get_userbyid(o.lomowner) = " + Identifiers.literal(owner)
                        + " LOOP EXECUTE 'GRANT SELECT ON LARGE OBJECT ' || large || ' TO ' || "
                        + Identifiers.literal(login) + "; END LOOP; END ";
        return "DO " + Identifiers.dollarQuoted(body) + ";";
    }

    Remediation of(GuardedRelation relation) {
        boolean ofOwner = isSettledByOwner(relation);
        List<String> statements = ofOwner ? rightsOfOwner(relation) : grants(relation);
        if (relation.rowsHidden() && (relation.forced() || !ofOwner)) {
            statements.add(rows(relation));
        }
        return statements.stream().allMatch(statement -> isOfServer(statement, relation))
                ? sql(statements).in(Place.ANY)
                : sql(statements);
    }

    private boolean isOfServer(String statement, GuardedRelation relation) {
        return statement.equals(readAllData())
                || statement.equals(bypass())
                || membership(relation.owner()).contains(statement);
    }

    private String bypass() {
        return "ALTER ROLE " + login + " BYPASSRLS;";
    }

    /** Policies that even the owner is held to are a matter for a superuser, where there is one. */
    private boolean isSettledByOwner(GuardedRelation relation) {
        return relation.ownerGrantable() && !(relation.forced() && hasSuperuser());
    }

    private List<String> rightsOfOwner(GuardedRelation relation) {
        List<String> statements = new ArrayList<>(membership(relation.owner()));
        if (!relation.schemaOpen() && !relation.openToOwner()) {
            statements.add(usage(relation));
        }
        return statements;
    }

    private List<String> grants(GuardedRelation relation) {
        List<String> statements = new ArrayList<>();
        List<String> missing = new ArrayList<>(relation.missing());
        boolean unreadable = !relation.schemaOpen() || missing.contains("SELECT");
        if (unreadable && isReadAllDataAtHand()) {
            missing.remove("SELECT");
            statements.add(readAllData());
        } else if (!relation.schemaOpen()) {
            statements.add(usage(relation));
        }
        if (!missing.isEmpty()) {
            statements.add("GRANT " + String.join(", ", missing) + " ON " + objects(relation) + " TO " + login + ";");
        }
        return statements;
    }

    private String objects(GuardedRelation relation) {
        Grant grant = Grant.on(relation);
        return relations.getOrDefault(grant, 1L) == 1
                ? grant.keyword() + " " + relation.name()
                : "ALL " + grant.keyword() + "S IN SCHEMA " + grant.schema();
    }

    private String readAllData() {
        return "GRANT pg_read_all_data TO " + login + ";";
    }

    private String usage(GuardedRelation relation) {
        return "GRANT USAGE ON SCHEMA " + relation.schema() + " TO " + login + ";";
    }

    /** Only a superuser gives BYPASSRLS away; elsewhere the owner's rights do, unless even the owner is held to the policies. */
    private String rows(GuardedRelation relation) {
        return hasSuperuser() || !relation.forced()
                ? bypass()
                : "ALTER TABLE " + relation.name() + " NO FORCE ROW LEVEL SECURITY;";
    }

    private List<String> membership(String role) {
        return InheritedGrant.of(Identifiers.quote(role), login, inherits, source.version());
    }

    private boolean isReadAllDataAtHand() {
        return inherits && hasSuperuser() && source.version().isAtLeast(FIRST_TO_READ_ALL_DATA);
    }

    private boolean hasSuperuser() {
        return WITH_SUPERUSER.contains(source.kind());
    }

    private static Remediation sql(List<String> statements) {
        return Remediation.sql(Side.SOURCE, statements);
    }
}
