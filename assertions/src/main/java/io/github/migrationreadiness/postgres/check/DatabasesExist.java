package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.ConnectionFault;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Verifies that every database to migrate exists on the source, by its exact name. Templates cannot be migrated either
 * and are reported with that detail; a database that exists and cannot be opened is another matter.
 */
public final class DatabasesExist implements Check<SourceServer> {

    private final List<String> wanted;

    /** Looks for the databases of the plan. */
    public DatabasesExist() {
        this(List.of());
    }

    /**
     * Looks for given databases.
     *
     * @param wanted their exact names; those of the plan where there are none
     */
    public DatabasesExist(List<String> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    @Override
    public String name() {
        return "databases-exist";
    }

    @Override
    public MigrationError error() {
        return PostgresError.SOURCE_DATABASE_MISSING;
    }

    @Override
    public String advice() {
        return "Correct the list of databases; case, blanks and quotes are part of a name.";
    }

    @Override
    public Outcome judge(SourceServer source) {
        return source.fault()
                .filter(this::isAboutThis)
                .map(ConnectionFault::violation)
                .<Outcome>map(it -> it)
                .orElseGet(() -> compare(source));
    }

    private boolean isAboutThis(ConnectionFault fault) {
        return fault.error() == PostgresError.SOURCE_DATABASE_MISSING;
    }

    private Outcome compare(SourceServer source) {
        Map<String, DatabaseEntry> existing = source.read(DatabaseEntry.ALL).stream()
                .collect(Collectors.toMap(DatabaseEntry::name, Function.identity()));
        List<String> missing = wanted(source).stream()
                .filter(name ->
                        !existing.containsKey(name) || existing.get(name).template())
                .toList();
        return missing.isEmpty() ? Outcome.passed() : violation(missing, existing);
    }

    private List<String> wanted(SourceServer source) {
        return wanted.isEmpty()
                ? source.databases().stream().map(it -> it.name()).toList()
                : wanted;
    }

    private static Violation violation(List<String> missing, Map<String, DatabaseEntry> existing) {
        List<Finding> findings =
                missing.stream().map(name -> finding(name, existing)).toList();
        return Violation.of(findings, findings.size())
                .because(missing.stream().map(Identifiers::quote).collect(Collectors.joining(", ")))
                .fill("dbName", String.join(", ", missing));
    }

    private static Finding finding(String name, Map<String, DatabaseEntry> existing) {
        Finding finding = Finding.of(Identifiers.quote(name));
        if (existing.containsKey(name)) {
            return finding.with("is a template, which cannot be migrated");
        }
        return similar(name, existing)
                .map(other -> finding.fixedBy(Remediation.manual("there is a database " + Identifiers.quote(other))))
                .orElse(finding);
    }

    private static Optional<String> similar(String name, Map<String, DatabaseEntry> existing) {
        return existing.keySet().stream()
                .filter(other -> other.strip().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
