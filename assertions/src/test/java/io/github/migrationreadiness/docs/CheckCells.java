package io.github.migrationreadiness.docs;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Mode;
import java.util.Collection;

/** What a check says about itself, as the tables of checks have it. */
public final class CheckCells {

    private CheckCells() {}

    public static String code(DescribedCheck<?> check) {
        return check.error().code();
    }

    public static String assertions(DescribedCheck<?> check) {
        return quoted(check.description().assertions(), ", ");
    }

    public static String sides(DescribedCheck<?> check) {
        return check.description().scope().sides().stream()
                .map(Object::toString)
                .collect(joining(", "));
    }

    public static String scope(DescribedCheck<?> check) {
        return check.description().scope().toString();
    }

    public static String modes(DescribedCheck<?> check) {
        return check.modes().size() == Mode.values().length
                ? "both"
                : firstMode(check).toString();
    }

    public static String severity(DescribedCheck<?> check) {
        return check.severity(firstMode(check)).toString();
    }

    public static String rights(DescribedCheck<?> check) {
        return check.access().rights();
    }

    public static String grants(DescribedCheck<?> check) {
        return check.access().grants().isEmpty()
                ? "none"
                : quoted(check.access().grants(), " ");
    }

    public static String grade(DescribedCheck<?> check) {
        return check.description().grade();
    }

    private static Mode firstMode(DescribedCheck<?> check) {
        return check.modes().iterator().next();
    }

    private static String quoted(Collection<String> texts, String separator) {
        return texts.stream().map(text -> "`" + text + "`").collect(joining(separator));
    }
}
