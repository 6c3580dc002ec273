package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.util.List;
import java.util.Set;

/**
 * Verifies that no user wrote a function in C or made one of a function inside of the server. Those of extensions, aggregates,
 * and the constructors of ranges do not count. Those of a base type (R004) or of a language (603413) are named under it.
 */
public final class FunctionsInC implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R120",
            "Functions in C or internal. Only a superuser may create functions in these languages: `permission denied for"
                    + " language c`. What uses them, such as indexes and defaults, is lost too.",
            "Replace the functions before the migration: one of an extension that was created by hand by the extension, an"
                    + " alias of an internal function by a function in SQL, your own C code by SQL, PL/pgSQL or PL/v8. No"
                    + " library can be installed on the service.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("functions-in-c", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(FunctionInC.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoFunctionsInC")
                .graded(RefusedByPostgres.GRADE);
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Set<String> offered = database.source().referenceData().languages();
        Rows<FunctionInC> functions = database.read(FunctionInC.ALL);
        List<Finding> found = functions.stream()
                .filter(function -> !function.servesOneBut(offered))
                .map(FunctionsInC::finding)
                .toList();
        int ofLanguages = functions.list().size() - found.size();
        return found.isEmpty() ? Outcome.passed() : Violation.of(found, functions.total() - ofLanguages);
    }

    private static Finding finding(FunctionInC function) {
        return Finding.of("function " + function.name())
                .with("is written in " + function.language() + ": only a superuser may create it")
                .fixedBy(function.fix())
                .noting(RefusedByPostgres.note());
    }
}
