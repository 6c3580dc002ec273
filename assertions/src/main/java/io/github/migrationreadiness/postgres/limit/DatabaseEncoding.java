package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import java.util.Set;

/**
 * Verifies that the database is encoded in UTF-8. The bytes of one in SQL_ASCII arrive on the target without an error and cannot
 * be read there. Other encodings are converted, which is a warning. The server is asked, because a database in MULE_INTERNAL
 * cannot be opened.
 */
public final class DatabaseEncoding implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R139",
            "Database is not in UTF8. Database `{dbName}` has the encoding {encoding}, and the databases of a flexible"
                    + " server have UTF8.",
            "Find out the real encoding of the data, and migrate from a copy in UTF8. pg_dump -E UTF8 stops at the first"
                    + " table with bytes that cannot be converted.");

    private static final String UTF8 = "UTF8";
    private static final Set<String> UNREADABLE = Set.of("SQL_ASCII", "MULE_INTERNAL");

    private static final Remediation REPAIR =
            Remediation.manual("find the real encoding, repair the columns on the source"
                    + " or convert a plain dump with iconv, then migrate from a copy in UTF8");
    private static final Remediation COMPARE =
            Remediation.manual("migrate from a copy in UTF8 where the conversion fails");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("database-encoding", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.COLLATION)
                .reading(ListedDatabase.ALL)
                .assertedBy("hasUtf8Encoding")
                .graded("D; other encodings than SQL_ASCII and MULE_INTERNAL: a warning");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.source().read(ListedDatabase.ALL).stream()
                .filter(listed -> listed.name().equals(database.name()))
                .findFirst()
                .map(listed -> judge(listed, database))
                .orElseGet(() -> unlisted(database));
    }

    /** One that is missing or closed has its own code. */
    private static Outcome unlisted(SourceDatabase database) {
        database.requireOpen();
        return Outcome.notApplicable("the server does not list the database as one that is open");
    }

    private static Outcome judge(ListedDatabase listed, SourceDatabase database) {
        if (listed.encoding().equals(UTF8)) {
            return Outcome.passed();
        }
        return isNamedAlready(listed, database)
                ? Outcome.notApplicable("[R006] names the database, which cannot be opened in its encoding")
                : Violation.of(finding(listed)).because(listed.encoding()).fill("encoding", listed.encoding());
    }

    private static boolean isNamedAlready(ListedDatabase listed, SourceDatabase database) {
        return listed.encoding().equals("MULE_INTERNAL")
                && database.fault()
                        .filter(fault ->
                                fault.error() == PostgresError.DATABASE_CANNOT_BE_OPENED && fault.isAbout(database))
                        .isPresent();
    }

    private static Finding finding(ListedDatabase listed) {
        Finding finding = Finding.of(listed.inWords());
        String is = "is " + listed.encoding() + ": ";
        return UNREADABLE.contains(listed.encoding())
                ? finding.with(is + "invalid bytes arrive without an error and cannot be read afterwards")
                        .fixedBy(REPAIR)
                        .noting(DocumentedOn.ASSESSMENT_RULES.note())
                : finding.with(is + "the data is converted to UTF8")
                        .fixedBy(COMPARE)
                        .asWarning("Restores from this encoding succeeded. " + DocumentedOn.ASSESSMENT_RULES.note());
    }
}
