package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Exported passwords of servers that nothing else names. They are no mistake, but may be the trace of one. */
record UnusedPasswords(ExplicitSettings explicit, Values values) {

    /** {@return one line for each} */
    List<String> notices() {
        return Stream.concat(
                        of(ServerKeys.POSTGRESQL, explicit.supplied()),
                        of(ServerKeys.SQL_SERVER, explicit.suppliedOfSqlServer()))
                .toList();
    }

    private Stream<String> of(ServerKeys keys, Set<Side> supplied) {
        return Arrays.stream(Side.values())
                .filter(side -> !supplied.contains(side))
                .flatMap(side -> keys.unusedPassword(side, values).stream()
                        .map(password -> notice(password, keys.url().name(side))));
    }

    private static String notice(Value password, String url) {
        return password.key().environmentVariable() + " is set, but the server that it belongs to is not configured: "
                + url + " is missing. The password is not used";
    }
}
