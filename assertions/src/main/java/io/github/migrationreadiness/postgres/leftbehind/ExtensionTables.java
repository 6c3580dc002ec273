package io.github.migrationreadiness.postgres.leftbehind;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns of tables of extensions that hold rows: those that the extension does not register for dumps are not migrated, and
 * rows of the others may be refused, because the table belongs to the service on the target.
 */
public final class ExtensionTables implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R136",
            "Rows in tables of extensions. Tables of extensions in database `{dbName}` hold rows that do not arrive on"
                    + " the target.",
            "Compare the tables after the migration, and copy the missing rows as administrator of the target.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("extension-tables", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.EXTENSION)
                .warning()
                .reading(ExtensionTable.ALL)
                .readingOn(Side.TARGET, DatabaseEntry.ALL, InsertableTable.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoRowsInExtensionTables")
                .graded("D; that a COPY into a table of the service is refused: tried");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        List<ExtensionTable> filled = database.read(ExtensionTable.ALL).list();
        Set<String> insertable = filled.stream().anyMatch(ExtensionTable::registered)
                ? insertable(database).collect(Collectors.toSet())
                : Set.of();
        List<Finding> findings = filled.stream()
                .filter(table -> !(table.registered() && insertable.contains(table.name())))
                .map(ExtensionTables::finding)
                .toList();
        return Outcome.of(findings);
    }

    /** Most targets do not have the database yet; one that cannot be opened settles nothing. */
    private static Stream<String> insertable(SourceDatabase database) {
        try {
            return database.source().target().filter(target -> has(target, database.name())).stream()
                    .map(target -> target.database(database.name()))
                    .flatMap(ExtensionTables::insertable);
        } catch (InconclusiveException closed) {
            return Stream.of();
        }
    }

    private static Stream<String> insertable(TargetDatabase database) {
        try {
            return database.read(InsertableTable.ALL).stream().map(InsertableTable::name);
        } catch (InconclusiveException closed) {
            return Stream.of();
        }
    }

    private static boolean has(TargetServer target, String database) {
        return target.read(DatabaseEntry.ALL).stream()
                .anyMatch(entry -> entry.name().equals(database));
    }

    private static Finding finding(ExtensionTable table) {
        String extension = Identifiers.quoteIfNeeded(table.extension());
        Finding finding = table.registered()
                ? Finding.of("configuration table " + table.name())
                        .with("of " + extension + ": its rows may be refused")
                : Finding.of("table " + table.name())
                        .with("of extension " + extension + " holds rows and is not migrated");
        return finding.fixedBy(Remediation.manual(table.fix())).asWarning(DocumentedOn.EXTENSIONS.note());
    }

    /**
     * A table of an extension that holds data.
     *
     * @param extension the name of the extension
     * @param name its name with its schema, quoted as SQL needs it
     * @param registered whether the extension registers it for dumps
     */
    record ExtensionTable(String extension, String name, boolean registered) {

        /** Not three tables that the script of their extension fills. */
        static final NamedQuery<ExtensionTable> ALL = NamedQuery.of(
                        "tables of extensions with rows", """
                SELECT e.extname::text AS extension,
                       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
                       COALESCE(c.oid = ANY (e.extconfig), false) AS registered
                  FROM pg_catalog.pg_extension AS e
                  JOIN pg_catalog.pg_depend AS d
                    ON d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.refobjid = e.oid
                   AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'e'
                  JOIN pg_catalog.pg_class AS c ON c.oid = d.objid AND c.relkind = 'r'
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE COALESCE(pg_catalog.pg_relation_size(c.oid), 0) > 0
                   AND NOT (e.extname IN ('address_standardizer_data_us', 'address_standardizer_data_us-3')
                            AND c.relname IN ('us_gaz', 'us_lex', 'us_rules'))
                """, ExtensionTable.class)
                .orderedBy("registered, extension, name")
                .inEachDatabase()
                .complete();

        String fix() {
            if (registered) {
                return "compare its rows with those of the target, and insert the missing ones there as administrator"
                        + (extension.startsWith("postgis") ? " (those with a srid that PostGIS does not bring)" : "");
            }
            return extension.equals("pg_cron")
                    ? "schedule the jobs again on the target"
                    : "copy its rows by hand after CREATE EXTENSION on the target";
        }
    }

    /**
     * A table of an extension on the target that the login has permission to insert into.
     *
     * @param name its name with its schema, quoted as SQL needs it
     */
    record InsertableTable(String name) {

        static final NamedQuery<InsertableTable> ALL = NamedQuery.of(
                        "tables of extensions that the login may fill", """
                SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name
                  FROM pg_catalog.pg_depend AS d
                  JOIN pg_catalog.pg_class AS c ON c.oid = d.objid AND c.relkind = 'r'
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
                   AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'e'
                   AND pg_catalog.has_table_privilege(c.oid, 'INSERT')
                """, InsertableTable.class)
                .inEachDatabase()
                .complete();
    }
}
