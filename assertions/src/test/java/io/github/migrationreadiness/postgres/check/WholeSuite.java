package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every registered check on a migration and each of its databases. */
public final class WholeSuite {

    private static final Judge JUDGE = new Judge();

    private WholeSuite() {}

    /** {@return the result of each check on each of its subjects} */
    public static List<CheckResult> judge(SourceServer alone, TargetServer target) {
        SourceServer source = alone.migratingTo(target);
        Migration migration = new Migration(source, target);
        return Stream.of(
                        sessions(source, target),
                        each(Scope.SESSION, source, () -> List.of(source, target)),
                        each(Scope.SESSION, source, source::openDatabases),
                        each(Scope.SERVER, source, () -> List.of(source, target)),
                        each(Scope.SOURCE, source, () -> List.of(source)),
                        each(Scope.SOURCE_DATABASE, source, source::openDatabases),
                        each(Scope.TARGET, target, () -> List.of(target)),
                        each(Scope.TARGET_DATABASE, target, migration::targetDatabases),
                        each(Scope.MIGRATION, migration, () -> List.of(migration)),
                        each(Scope.MIGRATED_DATABASE, migration, migration::openDatabases))
                .flatMap(List::stream)
                .toList();
    }

    /** As {@code isReachable()} looks at them: some faults of a session have no check of their own. */
    private static List<CheckResult> sessions(SourceServer source, TargetServer target) {
        return Stream.<Openable>concat(Stream.of(source, target), source.openDatabases().stream())
                .map(subject -> JUDGE.judge(ConnectionCheck.anyFaultOf(subject), subject))
                .toList();
    }

    @SuppressWarnings("unchecked") // the scope of a check is that of its subject
    private static <S extends Subject> List<CheckResult> each(
            Scope scope, Subject owner, Supplier<? extends List<? extends S>> subjects) {
        return PostgresChecks.of(scope).stream()
                .map(check -> (Check<S>) check)
                .flatMap(check -> JUDGE.<S>judgeEach(check, owner, () -> List.copyOf(subjects.get())).stream())
                .toList();
    }
}
