package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Scope;
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
 * @param scope what the check looks at
 * @param side the server that it needs; the target where it needs both
 */
record Requirement(String code, String check, Scope scope, Side side) {

    private static final Set<String> OF_SESSIONS =
            PostgresChecks.of(Scope.SESSION).stream().map(Check::name).collect(Collectors.toUnmodifiableSet());

    /** {@return one of the check, or one for each server where each has results of its own} */
    static Stream<Requirement> of(DescribedCheck<?> check) {
        Scope scope = check.description().scope();
        return scope.sides().stream()
                .filter(side -> scope.isOfEitherServer()
                        || side == Side.TARGET
                        || !scope.sides().contains(Side.TARGET))
                .map(side -> new Requirement(check.error().code(), check.name(), scope, side));
    }

    /** {@return what the results of a migration leave open of it, as {@link Coverage#left()} names it} */
    Stream<String> left(List<ReportedResult> results, List<String> databases) {
        List<ReportedResult> its = results.stream().filter(this::isMetBy).toList();
        if (its.isEmpty()) {
            return Stream.of(code);
        }
        return scope.isOfEachDatabase() && its.stream().noneMatch(Requirement::speaksOfAll)
                ? missing(its, databases)
                : Stream.of();
    }

    private boolean isMetBy(ReportedResult result) {
        boolean sameSide = !scope.isOfEitherServer() || side == result.side();
        return sameSide && (isOf(result) || isAnsweredByFault(result));
    }

    private boolean isOf(ReportedResult result) {
        return result.code().equals(code) && result.check().equals(check);
    }

    /** A check of the connection reports the code of the cause. */
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
