package io.github.migrationreadiness.postgres.check;

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
import io.github.migrationreadiness.postgres.catalog.MisplacedExtension;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
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
}
