package io.github.migrationreadiness.postgres.extension;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.schema.Dependents;
import io.github.migrationreadiness.postgres.schema.DropFix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that there are no procedural languages but those that a flexible server offers. A language that no function uses
 * counts too: it would be created on the target all the same.
 */
public final class UnsupportedLanguages implements DescribedCheck<SourceDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("unsupported-languages", PostgresError.UNSUPPORTED_LANGUAGES)
                .lookingAt(Scope.SOURCE_DATABASE, Group.EXTENSION)
                .reading(ProceduralLanguage.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUnsupportedLanguages")
                .graded("D; that plpgsql and plv8 are what is offered: I")
                .advising("Rewrite its functions in PL/pgSQL or PL/v8, or drop them.");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Set<String> offered = database.source().referenceData().languages();
        List<ProceduralLanguage> found = database.read(ProceduralLanguage.ALL).stream()
                .filter(language -> !offered.contains(language.name()))
                .toList();
        return found.isEmpty() ? Outcome.passed() : violation(found);
    }

    private static Violation violation(List<ProceduralLanguage> found) {
        String names = found.stream().map(ProceduralLanguage::name).collect(joining(", "));
        return Violation.of(found.stream().map(UnsupportedLanguages::finding).toList(), found.size())
                .because(names)
                .fill("languages", names);
    }

    private static Finding finding(ProceduralLanguage language) {
        return Finding.of("language " + Identifiers.quote(language.name()))
                .with(use(language.functions()))
                .fixedBy(DropFix.of(language.dependents(), drop(language)));
    }

    private static String use(long functions) {
        return functions == 0 ? "is used by no function" : "is used by " + Counted.of(functions, "function");
    }

    /** The language of an extension goes with its extension only. */
    private static String drop(ProceduralLanguage language) {
        return language.extension()
                .map(extension -> "DROP EXTENSION " + Identifiers.quoteIfNeeded(extension) + ";")
                .orElseGet(() -> "DROP LANGUAGE " + Identifiers.quote(language.name()) + ";");
    }

    /**
     * A language for functions that a database has, besides those that are built in.
     *
     * @param name its name
     * @param extensionName the extension that brought it, or {@code null}: those created before extensions have none
     * @param dependents what depends on it or its extension, and is no part of that
     * @param functions how many functions are written in it; those of extensions do not count
     */
    record ProceduralLanguage(String name, @Nullable String extensionName, List<String> dependents, long functions) {

        /** All of them; {@code sql}, {@code c} and {@code internal} are no procedural languages. */
        static final NamedQuery<ProceduralLanguage> ALL = NamedQuery.of(
                        "procedural languages",
                        """
                SELECT l.lanname::text AS name, x.extname::text AS extension_name,
                       CASE WHEN x.oid IS NULL THEN
                       \s""" + Dependents.of("pg_language", "l.oid") + """
                       ELSE
                       \s""" + Dependents.ofExtension("x.oid") + """
                       END AS dependents,
                       (SELECT pg_catalog.count(*)
                          FROM pg_catalog.pg_proc AS p
                         WHERE p.prolang = l.oid
                           AND\s"""
                                + UserMade.outsideExtensions("pg_proc", "p.oid") + """
                       ) AS functions
                  FROM pg_catalog.pg_language AS l
                  LEFT JOIN pg_catalog.pg_depend AS e
                         ON e.classid = 'pg_catalog.pg_language'::pg_catalog.regclass
                        AND e.objid = l.oid AND e.deptype = 'e'
                  LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = e.refobjid
                 WHERE l.lanispl
                """,
                        ProceduralLanguage.class)
                .complete()
                .inEachDatabase();

        /** {@return the extension that brought it} */
        Optional<String> extension() {
            return Optional.ofNullable(extensionName);
        }
    }
}
