package io.github.migrationreadiness.postgres.schema;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.VisibleSql;
import java.util.List;
import java.util.stream.Stream;

/** How something of the source is dropped: by hand where other objects depend on it, for they are the user's to decide on. */
public final class DropFix {

    private DropFix() {}

    /**
     * {@return the remediation}
     *
     * @param dependents what depends on it
     * @param statements what drops it
     */
    public static Remediation of(List<String> dependents, String... statements) {
        return dependents.isEmpty()
                ? Remediation.sql(Side.SOURCE, statements).byOwner()
                : Remediation.manual("drop or change what depends on it first (" + names(dependents) + "), then "
                        + Stream.of(statements).map(VisibleSql::of).collect(joining(" ")));
    }

    private static String names(List<String> dependents) {
        String first = String.join(", ", dependents.subList(0, Math.min(Dependents.SHOWN, dependents.size())));
        return dependents.size() > Dependents.SHOWN ? first + " and more" : first;
    }
}
