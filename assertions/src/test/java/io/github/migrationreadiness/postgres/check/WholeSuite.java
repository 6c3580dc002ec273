package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every registered check on a migration and each of its databases. */
public final class WholeSuite {

    private static final Judge JUDGE = new Judge();

    private WholeSuite() {}

    /** {@return the result of each check on each of its subjects} */
    public static List<CheckResult> judge(SourceServer source, TargetServer target) {
        Migration migration = new Migration(source, target);
        return Stream.of(
                        sessions(source, target),
                        each(PostgresChecks.OF_SESSIONS, source, () -> List.of(source, target)),
                        each(PostgresChecks.OF_SESSIONS, source, source::openDatabases),
                        each(PostgresChecks.OF_SERVERS, source, () -> List.of(source, target)),
                        each(PostgresChecks.OF_SOURCE, source, () -> List.of(source)),
                        each(PostgresChecks.OF_DATABASE, source, source::openDatabases),
                        each(PostgresChecks.OF_TARGET, target, () -> List.of(target)),
                        each(PostgresChecks.OF_TARGET_DATABASE, target, migration::targetDatabases),
                        each(PostgresChecks.OF_MIGRATION, migration, () -> List.of(migration)),
                        each(PostgresChecks.OF_MIGRATED_DATABASE, migration, migration::openDatabases))
                .flatMap(List::stream)
                .toList();
    }

    /** As {@code isReachable()} looks at them: some faults of a session have no check of their own. */
    private static List<CheckResult> sessions(SourceServer source, TargetServer target) {
        return Stream.<Openable>concat(Stream.of(source, target), source.openDatabases().stream())
                .map(subject -> JUDGE.judge(ConnectionCheck.anyFaultOf(subject), subject))
                .toList();
    }

    private static <S extends Subject> List<CheckResult> each(
            List<? extends Check<? super S>> checks, Subject owner, Supplier<? extends List<? extends S>> subjects) {
        return checks.stream()
                .flatMap(check -> JUDGE.<S>judgeEach(check, owner, () -> List.copyOf(subjects.get())).stream())
                .toList();
    }
}
