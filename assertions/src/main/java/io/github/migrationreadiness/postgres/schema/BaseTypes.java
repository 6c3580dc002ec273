package io.github.migrationreadiness.postgres.schema;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.List;

/**
 * Verifies that nobody created a base type, which takes a superuser on the target. Composite types, enums, domains and
 * ranges are no base types, and those of extensions do not count. That shells of types count is inferred.
 */
public final class BaseTypes implements DescribedCheck<SourceDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("base-types", PostgresError.BASE_TYPES)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(BaseType.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoBaseTypes")
                .graded("base types: D; shells of types: I");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(BaseType.ALL).outcome(BaseTypes::finding);
    }

    private static Finding finding(BaseType type) {
        return Finding.of("type " + type.name())
                .with(type.shell() ? "is a shell that was never defined" : "is a base type")
                .fixedBy(fix(type));
    }

    /** Its own functions depend on a base type, so that it goes with CASCADE only: columns that use it would go too. */
    private static Remediation fix(BaseType type) {
        return type.shell()
                ? DropFix.of(type.dependents(), "DROP TYPE " + type.name() + ";")
                : Remediation.manual("replace it in all columns and functions, then DROP TYPE "
                        + VisibleSql.of(type.name()) + " CASCADE;");
    }

    /**
     * A type with input and output functions of its own, or the shell of one.
     *
     * @param name its name with its schema, quoted as SQL needs it
     * @param shell whether it was announced and never defined
     * @param dependents what depends on it
     */
    record BaseType(String name, boolean shell, List<String> dependents) {

        /**
         * Not composite types, enums, domains, ranges and multiranges, nor the array type that comes with each type: anybody may
         * create those. Not by {@code typelem} or {@code typinput}, which a base type may have like an array.
         */
        static final NamedQuery<BaseType> ALL = NamedQuery.of(
                        "base types",
                        """
                SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.typname) AS name,
                       NOT t.typisdefined AS shell,
                       \s""" + Dependents.of("pg_type", "t.oid")
                                + """
                       AS dependents
                  FROM pg_catalog.pg_type AS t
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
                 WHERE (t.typtype = 'b' OR (t.typtype = 'p' AND NOT t.typisdefined))
                   AND $schema
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_type AS e WHERE e.typarray = t.oid)
                   AND $outside
                """.replace("$schema", UserMade.inSchema("n.nspname"))
                                        .replace("$outside", UserMade.outsideExtensions("pg_type", "t.oid")),
                        BaseType.class)
                .inEachDatabase();
    }
}
