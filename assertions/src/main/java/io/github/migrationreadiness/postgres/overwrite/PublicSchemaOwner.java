package io.github.migrationreadiness.postgres.overwrite;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Role;
import io.github.migrationreadiness.postgres.role.AzureAdminMembership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies that the schema {@code public} of the database belongs to {@code azure_pg_admin}, or that the migration login
 * can hand it over: it has the rights of its owner, may set its role to {@code azure_pg_admin}, and may create in the
 * database.
 *
 * <p>A database that the migration creates, also in place of one that it overwrites, is judged by {@code template1}, which
 * PostgreSQL copies unless told otherwise; its owner will be the login. That the service does not tell it otherwise is
 * inferred.
 */
public final class PublicSchemaOwner implements DescribedCheck<TargetDatabase> {

    private static final String TEMPLATE = "template1";

    private static final Remediation HAND_OVER = Remediation.sql(
                    Side.TARGET, "ALTER SCHEMA public OWNER TO azure_pg_admin;")
            .byOwner();
    private static final Remediation CREATE =
            Remediation.sql(Side.TARGET, "CREATE SCHEMA public AUTHORIZATION azure_pg_admin;");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("public-schema-owner", PostgresError.PUBLIC_SCHEMA_OWNER_NOT_CHANGED)
                .lookingAt(Scope.TARGET_DATABASE, Group.INTERNAL)
                .reading(PublicSchema.OF_DATABASE, DatabaseEntry.ALL, DropCandidate.ALL, Role.LOGIN)
                .requiring(new Access("CONNECT on the database, or on template1", PostgresAccess.GRANT_CONNECT))
                .assertedBy("allowsPublicSchemaOwnerChangeFor")
                .graded("owner azure_pg_admin: D; who else can hand it over, and template1 for new databases: I")
                .advising(
                        "Let the owner of the schema or an administrator do it there. New databases are copied from template1.");
    }

    @Override
    public Outcome judge(TargetDatabase database) {
        AzureAdminMembership.requireRoleFor(database.target().login());
        return staysAsItIs(database) ? existing(database) : created(database);
    }

    private static boolean staysAsItIs(TargetDatabase database) {
        return !database.plan().overwriteTarget()
                && TargetDatabases.find(database).isPresent();
    }

    private static Outcome existing(TargetDatabase database) {
        return judge(database, database.read(PublicSchema.OF_DATABASE).first(), Place.JUDGED);
    }

    private static Outcome created(TargetDatabase database) {
        Optional<PublicSchema> copied = database.target()
                .database(TEMPLATE)
                .read(PublicSchema.OF_DATABASE)
                .first();
        return judge(database, copied.map(PublicSchema::inDatabaseOfLogin), Place.TEMPLATE1);
    }

    private static Outcome judge(TargetDatabase database, Optional<PublicSchema> schema, Place place) {
        return schema.map(it -> judge(database, it, place))
                .orElseGet(() -> violation("does not exist" + words(place), "", CREATE.in(place)));
    }

    private static Outcome judge(TargetDatabase database, PublicSchema schema, Place place) {
        String lack = String.join(" and ", lacks(schema));
        return schema.isOfAzureAdmin() || lack.isEmpty()
                ? Outcome.passed()
                : violation(
                        "belongs to " + Identifiers.quote(schema.owner()) + words(place),
                        "; " + Identifiers.quote(database.target().login().name()) + " " + lack,
                        HAND_OVER.in(place));
    }

    private static String words(Place place) {
        return place == Place.TEMPLATE1 ? " in " + TEMPLATE : "";
    }

    private static List<String> lacks(PublicSchema schema) {
        List<String> lacks = new ArrayList<>();
        if (!schema.owned()) {
            lacks.add("does not have its rights");
        }
        if (!schema.mayHandOver()) {
            lacks.add("is not allowed to set its role to azure_pg_admin");
        }
        if (!schema.mayCreate()) {
            lacks.add("lacks CREATE on the database");
        }
        return lacks;
    }

    private static Violation violation(String state, String lack, Remediation fix) {
        Finding finding = Finding.of("schema public").with(state + lack).fixedBy(fix);
        return Violation.of(finding).because("schema public " + state);
    }
}
