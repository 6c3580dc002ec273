package io.github.migrationreadiness.postgres.extension;

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
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import io.github.migrationreadiness.postgres.schema.Dependents;
import io.github.migrationreadiness.postgres.schema.DropFix;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Verifies that no extension is in a system schema without need. That those whose control file demands {@code pg_catalog}
 * do not count is inferred: they could not be re-created elsewhere. What a flexible server has for itself is refused as a
 * whole (603405).
 */
public final class ExtensionsInSystemSchema implements DescribedCheck<SourceDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("extensions-in-system-schema", PostgresError.EXTENSIONS_IN_SYSTEM_SCHEMA)
                .lookingAt(Scope.SOURCE_DATABASE, Group.EXTENSION)
                .reading(MisplacedExtension.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoExtensionsInSystemSchema")
                .graded("D; that extensions pinned to pg_catalog are exempt: I");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        ReferenceData data = database.source().referenceData();
        List<MisplacedExtension> found = database.read(MisplacedExtension.ALL).stream()
                .filter(extension -> !data.isPartOfServer(extension.name()))
                .toList();
        return found.isEmpty() ? Outcome.passed() : violation(found);
    }

    private static Violation violation(List<MisplacedExtension> found) {
        String names = found.stream().map(MisplacedExtension::name).collect(Collectors.joining(", "));
        return Violation.of(
                        found.stream().map(ExtensionsInSystemSchema::finding).toList(), found.size())
                .because(names)
                .fill("extensions", names);
    }

    private static Finding finding(MisplacedExtension extension) {
        return Finding.of("extension " + extension.identifier())
                .with("in schema " + extension.schema())
                .fixedBy(fix(extension));
    }

    private static Remediation fix(MisplacedExtension extension) {
        if (extension.ofProvider()) {
            return Remediation.manual("Only the provider, who owns it, can drop it and create it in another schema");
        }
        String identifier = extension.identifier();
        return extension.dependents().isEmpty()
                ? Remediation.sql(Side.SOURCE, move(extension))
                : DropFix.of(
                        extension.dependents(),
                        "DROP EXTENSION " + identifier + ";",
                        "CREATE EXTENSION " + identifier + " SCHEMA public;");
    }

    /** Both or nothing, and only once: a script may be interrupted, and run again. */
    private static String move(MisplacedExtension extension) {
        String identifier = extension.identifier();
        String misplaced = "SELECT FROM pg_catalog.pg_extension AS e WHERE e.extname = "
                + Identifiers.literal(extension.name()) + " AND e.extnamespace = "
                + Identifiers.literal(extension.schema()) + "::pg_catalog.regnamespace";
        return "DO "
                + Identifiers.dollarQuoted(" BEGIN IF EXISTS (" + misplaced + ") THEN DROP EXTENSION " + identifier
                        + "; CREATE EXTENSION " + identifier + " SCHEMA public; END IF; END ")
                + ";";
    }

    /**
     * An extension that somebody created in a system schema.
     *
     * @param name its name
     * @param identifier its name, quoted as SQL needs it
     * @param schema the schema
     * @param ofProvider whether its owner is a role that only the provider can act as
     * @param dependents what depends on it and is no part of it
     */
    record MisplacedExtension(
            String name, String identifier, String schema, boolean ofProvider, List<String> dependents) {

        /**
         * Those that could be elsewhere: a control file with {@code schema = pg_catalog} leaves no choice. It is read from the
         * server's folder of extensions; where a provider hides that, extensions of the kind are listed too.
         */
        static final NamedQuery<MisplacedExtension> ALL = NamedQuery.of(
                        "extensions in system schemas",
                        """
                SELECT e.extname::text AS name, pg_catalog.quote_ident(e.extname) AS identifier, n.nspname::text AS schema,
                       \s""" + ProviderRoles.closed("pg_catalog.pg_get_userbyid(e.extowner)") + """
                       AS of_provider,
                       \s"""
                                + Dependents.ofExtension("e.oid") + """
                       AS dependents
                  FROM pg_catalog.pg_extension AS e
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
                 WHERE n.nspname IN ('pg_catalog', 'information_schema')
                   AND e.extname <> 'plpgsql'
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_available_extension_versions AS v
                                    WHERE v.name = e.extname AND v.version = e.extversion AND v.schema = n.nspname)
                """,
                        MisplacedExtension.class)
                .complete()
                .inEachDatabase();
    }
}
