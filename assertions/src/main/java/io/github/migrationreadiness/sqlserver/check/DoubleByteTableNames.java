package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import io.github.migrationreadiness.sqlserver.name.CharacterWidth;
import java.util.List;

/**
 * Verifies that no table has double byte characters in its name. The page does not say which these are: here, those beyond
 * U+00FF. Characters from U+0080 to U+00FF, whose width depends on the code page, and names of schemas, of which the page does
 * not speak, are a warning.
 */
public final class DoubleByteTableNames implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    private static final String WARNING = "the page speaks of double byte characters in names of tables";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("double-byte-table-names", AzureSqlLimitation.DOUBLE_BYTE_TABLE_NAMES)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(UserTable.ALL)
                .assertedBy("hasNoDoubleByteTableNames")
                .graded("D; which characters these are: I");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        List<UserTable> tables = database.read(UserTable.ALL);
        Findings findings = Findings.in(database);
        return Findings.outcome(Findings.both(
                findings.violation(named(tables, CharacterWidth.DOUBLE_BYTE), DoubleByteTableNames::doubleByte),
                findings.violation(doubtful(tables), DoubleByteTableNames::inDoubt)
                        .map(it -> it.asWarning(WARNING))));
    }

    private static List<UserTable> named(List<UserTable> tables, CharacterWidth width) {
        return tables.stream()
                .filter(table -> CharacterWidth.of(table.tableName()) == width)
                .toList();
    }

    private static List<UserTable> doubtful(List<UserTable> tables) {
        return tables.stream()
                .filter(table -> CharacterWidth.of(table.tableName()) != CharacterWidth.DOUBLE_BYTE)
                .filter(table ->
                        CharacterWidth.of(table.schemaName() + table.tableName()) != CharacterWidth.SINGLE_BYTE)
                .toList();
    }

    private static Finding doubleByte(UserTable table) {
        return Finding.of("table " + table)
                .with("double byte characters")
                .fixedBy(Remediation.manual(
                        "Rename " + table + " before the migration, and back to its name when it has succeeded."));
    }

    private static Finding inDoubt(UserTable table) {
        boolean ofSchema = CharacterWidth.of(table.tableName()) == CharacterWidth.SINGLE_BYTE;
        return Finding.of("table " + table)
                .with(ofSchema ? "the name of its schema is not ASCII" : "double byte in some code pages");
    }
}
