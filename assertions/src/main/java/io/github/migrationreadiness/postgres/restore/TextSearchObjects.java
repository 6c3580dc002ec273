package io.github.migrationreadiness.postgres.restore;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Authority;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import io.github.migrationreadiness.postgres.schema.DropFix;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies that nobody created a text search parser or template, and that no dictionary needs a file that PostgreSQL does not
 * ship. Configurations do not count, nor do dictionaries over files of PostgreSQL.
 */
public final class TextSearchObjects implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R128",
            "Text search parsers, templates and files. Only a superuser may create a text search parser or template:"
                    + " `must be superuser to create text search templates`. A dictionary whose file the target does not"
                    + " have is refused too: `could not open synonym file`.",
            "Use a built-in configuration. Keep synonyms in a table and rewrite queries with ts_rewrite. No file, such as"
                    + " those of hunspell, can be installed on the service.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("text-search-objects", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(TextSearchObject.ALL, TextSearchDictionary.WITH_FILES)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUnsupportedTextSearch")
                .graded("parsers and templates: D; dictionaries with files: P");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<TextSearchObject> objects = database.read(TextSearchObject.ALL);
        Rows<TextSearchDictionary> dictionaries = database.read(TextSearchDictionary.WITH_FILES);
        List<Finding> found = Stream.concat(
                        objects.stream().map(TextSearchObjects::finding),
                        dictionaries.stream().map(TextSearchObjects::finding))
                .toList();
        return Outcome.of(found, objects.total() + dictionaries.total());
    }

    private static Finding finding(TextSearchObject object) {
        return Finding.of("text search " + object.kind() + " " + object.name())
                .with("can be created only by a superuser")
                .fixedBy(DropFix.of(object.dependents(), object.drop()).by(Authority.ADMINISTRATOR))
                .noting(DocumentedOn.KNOWN_ISSUES.note());
    }

    private static Finding finding(TextSearchDictionary dictionary) {
        boolean one = dictionary.files().size() == 1;
        return Finding.of("dictionary " + dictionary.name())
                .with("needs the " + (one ? "file " : "files ")
                        + dictionary.files().stream().collect(joining(", "))
                        + ", which the target does not have")
                .fixedBy(Remediation.manual("define it over a file that PostgreSQL ships, or drop it and what uses it"))
                .noting(RefusedByPostgres.note());
    }
}
