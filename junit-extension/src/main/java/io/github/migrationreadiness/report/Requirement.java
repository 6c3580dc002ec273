package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A registered check that a migration has to be asked.
 *
 * @param code the code of its error
 * @param check its name
 * @param side the end of the migration, or {@code null} where a check looks at one end, or both, by its nature
 * @param eachDatabase whether it has a result for each database of the plan
 */
record Requirement(String code, String check, @Nullable Side side, boolean eachDatabase) {

    private static final Set<String> OF_SESSIONS =
            PostgresChecks.OF_SESSIONS.stream().map(Check::name).collect(Collectors.toUnmodifiableSet());

    static Stream<Requirement> ofServer(List<? extends Check<?>> checks) {
        return checks.stream().map(check -> of(check, null, false));
    }

    static Stream<Requirement> ofEitherServer(List<? extends Check<?>> checks, Side side) {
        return checks.stream().map(check -> of(check, side, false));
    }

    static Stream<Requirement> ofEachDatabase(List<? extends Check<?>> checks) {
        return checks.stream().map(check -> of(check, null, true));
    }

    private static Requirement of(Check<?> check, @Nullable Side side, boolean eachDatabase) {
        return new Requirement(check.error().code(), check.name(), side, eachDatabase);
    }

    /** {@return what the results of a migration leave open of it, as {@link Coverage#left()} names it} */
    Stream<String> left(List<ReportedResult> results, List<String> databases) {
        List<ReportedResult> its = results.stream().filter(this::isMetBy).toList();
        if (its.isEmpty()) {
            return Stream.of(code);
        }
        return eachDatabase && its.stream().noneMatch(Requirement::speaksOfAll) ? missing(its, databases) : Stream.of();
    }

    private boolean isMetBy(ReportedResult result) {
        boolean sameSide = side == null || side == result.side();
        return sameSide && (isOf(result) || isAnsweredByFault(result));
    }

    private boolean isOf(ReportedResult result) {
        return result.code().equals(code) && result.check().equals(check);
    }

    /** Whoever asks whether a server can be reached is told what stands in the way, by the code of that. */
    private boolean isAnsweredByFault(ReportedResult result) {
        return OF_SESSIONS.contains(check)
                && OF_SESSIONS.contains(result.check())
                && result.status() == Status.VIOLATED;
    }

    /** Where the databases could not be listed, there is one result for the server. */
    private static boolean speaksOfAll(ReportedResult result) {
        return result.database() == null;
    }

    private Stream<String> missing(List<ReportedResult> results, List<String> databases) {
        Set<@Nullable String> asked =
                results.stream().map(ReportedResult::database).collect(Collectors.toSet());
        return databases.stream().filter(database -> !asked.contains(database)).map(database -> code + "@" + database);
    }
}
