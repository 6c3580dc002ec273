package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies that what is evaluated during a restore finds everything that it names: a restore has no {@code search_path}. Functions
 * with a {@code search_path} of their own pass, and so do those that name everything with its schema. Where the text of a function
 * does not tell what it names, it is a warning.
 */
public final class UnpinnedFunctions implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R131",
            "Functions that need search_path. A restore has none, so that what a function names without its schema does"
                    + " not exist: `function k() does not exist`. An index is lost, and so are all rows of a table with"
                    + " such a CHECK constraint, generated column or domain.",
            "Give the function its own search_path with `ALTER FUNCTION … SET search_path = …`. This stops PostgreSQL from"
                    + " inlining functions in SQL, so qualify the names in those that are called often, or write them"
                    + " with BEGIN ATOMIC (PostgreSQL 14 and later).");

    private static final String UNKNOWN =
            "It fails only if it names something without its schema. " + RefusedByPostgres.noteOfAll();

    private static final Remediation QUALIFY =
            Remediation.manual("set search_path for the function, or write the schema before each name that it uses");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("unpinned-functions", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(UnpinnedFunction.ALL, UnqualifiedText.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUnpinnedFunctions")
                .graded(RefusedByPostgres.GRADE);
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<UnpinnedFunction> functions = database.read(UnpinnedFunction.ALL);
        Rows<UnqualifiedText> texts = database.read(UnqualifiedText.ALL);
        List<Finding> found = Stream.concat(
                        texts.stream().map(UnpinnedFunctions::finding),
                        functions.stream().map(UnpinnedFunctions::finding))
                .toList();
        return Outcome.of(found, functions.total() + texts.total());
    }

    private static Finding finding(UnpinnedFunction found) {
        Finding finding = Finding.of(found.place()).with("uses " + found.function() + ", which " + what(found));
        return found.isCertain()
                ? finding.fixedBy(fix(found)).noting(RefusedByPostgres.noteOfAll())
                : finding.fixedBy(QUALIFY).asWarning(UNKNOWN);
    }

    private static String what(UnpinnedFunction found) {
        if (found.isCertain()) {
            return named(found.names()) + ": the restore has no search_path";
        }
        return found.isRead()
                ? "builds its statement at run time: the restore has no search_path"
                : "is written in " + found.language() + " and was not read: the restore has no search_path";
    }

    private static String named(List<String> names) {
        return "names " + String.join(", ", names) + (names.size() == 1 ? " without its schema" : " without schemas");
    }

    private static Remediation fix(UnpinnedFunction found) {
        return found.isClear()
                ? Remediation.sql(
                                Side.SOURCE,
                                "ALTER FUNCTION " + found.function() + " SET search_path = "
                                        + String.join(", ", found.schemas()) + ", pg_catalog;")
                        .byOwner()
                : QUALIFY;
    }

    private static Finding finding(UnqualifiedText found) {
        return Finding.of("materialized view " + found.view())
                .with("uses " + found.function() + ", whose text " + named(found.names())
                        + ": the restore has no search_path")
                .fixedBy(Remediation.manual("create it again with the schema before each name in the text"))
                .noting(RefusedByPostgres.noteOfAll());
    }
}
