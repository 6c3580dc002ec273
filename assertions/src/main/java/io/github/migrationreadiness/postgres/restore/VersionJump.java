package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Statement;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that no object needs what PostgreSQL removed between the major of the source and that of the target. Without a target it
 * warns of all of them, each from its major on. A function that names such things in its body only warns: it is restored, and fails
 * when it is called. Tables WITH OIDS are another error (603404).
 */
public final class VersionJump implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R130",
            "Objects that a later major refuses. They need functions, operators, types, columns or parameters that"
                    + " PostgreSQL removed before the major of the target.",
            "Change the objects on the source, or drop them before the migration and create them in their new form on the"
                    + " target.");

    private static final List<NamedQuery<OldUse>> QUERIES =
            List.of(OldObjects.ALL, OldObjects.GENERATED_AND_COLLATED, OldExpressions.ALL, OldViews.ALL, OldBodies.ALL);

    private static final String NO_TARGET = "There is no target whose version could be compared.";

    private static final String ON_CALL = "It is restored, and fails when it is called.";

    private static final Pattern MAJOR = Pattern.compile("\\d{2}");

    private final @Nullable ServerVersion targetToBe;

    /** Compares with the target of the source, where there is one. */
    public VersionJump() {
        this.targetToBe = null;
    }

    /**
     * Compares with a version, before there is a target.
     *
     * @param major the major version of the target to be, such as {@code 16}
     */
    public VersionJump(String major) {
        if (!MAJOR.matcher(major).matches()) {
            throw new IllegalArgumentException(
                    "\"" + major + "\" is no major version of a flexible server, such as \"16\"");
        }
        this.targetToBe = ServerVersion.of(major);
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of("version-jump", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.VERSION)
                .reading(QUERIES.toArray(Statement[]::new))
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNothingRefusedByLaterMajors", "hasNothingRefusedBy")
                .graded(RefusedByPostgres.GRADE + "; without a target: a warning");
    }

    /** The first query is asked of every version, so that the check is not applicable to the newest one, and no pass. */
    @Override
    public Outcome judge(SourceDatabase database) {
        ServerVersion source = database.source().version();
        List<Rows<OldUse>> read = QUERIES.stream()
                .filter(query -> query.equals(OldObjects.ALL) || query.understoodBy(source))
                .map(database::read)
                .toList();
        List<OldUse> uses = read.stream()
                .flatMap(Rows::stream)
                .filter(use -> !source.isAtLeast(use.version()))
                .toList();
        long unread = read.stream()
                .mapToLong(rows -> rows.total() - rows.list().size())
                .sum();
        return uses.isEmpty() ? Outcome.passed() : judge(uses, unread, target(database));
    }

    /** What was not read in detail concerns the newest targets; it is counted where what was read does. */
    private static Outcome judge(List<OldUse> uses, long unread, Optional<ServerVersion> target) {
        List<Finding> found = uses.stream()
                .filter(use -> target.map(it -> it.isAtLeast(use.version())).orElse(true))
                .map(use -> finding(use, target))
                .toList();
        return found.isEmpty() ? Outcome.passed() : Violation.of(found, found.size() + unread);
    }

    private Optional<ServerVersion> target(SourceDatabase database) {
        return targetToBe == null ? database.source().target().map(TargetServer::version) : Optional.of(targetToBe);
    }

    private static Finding finding(OldUse use, Optional<ServerVersion> target) {
        Finding finding = Finding.of(use.object()).fixedBy(Remediation.manual(use.fix()));
        String remark = use.failsLater() ? ON_CALL : RefusedByPostgres.noteOfAll();
        if (target.isEmpty()) {
            return finding.with(use.words() + " (from PostgreSQL " + use.since() + " on)")
                    .asWarning(NO_TARGET + " " + remark);
        }
        Finding compared = finding.with(use.words());
        return use.failsLater() ? compared.asWarning(remark) : compared.noting(remark);
    }
}
