package io.github.migrationreadiness.postgres.collation;

import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.TargetServer;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The collations that databases of one encoding find on a target.
 *
 * @param target the target
 * @param collations its collations for the encoding
 */
record CollationsOfTarget(TargetServer target, List<SystemCollation> collations) {

    private static final String ICU = "i";

    static CollationsOfTarget of(TargetServer target, long encoding) {
        return new CollationsOfTarget(
                target,
                target.read(SystemCollation.ALL).stream()
                        .filter(collation -> collation.fits(encoding))
                        .toList());
    }

    /** {@return whether a database can have a locale: the operating system and ICU look it up, in whichever spelling} */
    boolean hasLocale(String provider, String locale) {
        return LocaleName.isEverywhere(locale)
                || of(provider)
                        .flatMap(collation -> collation.locales().stream())
                        .anyMatch(sameLocale(provider, locale));
    }

    /** {@return whether a column can name a collation: PostgreSQL looks it up by its exact name} */
    boolean hasCollation(String provider, String name) {
        return of(provider).anyMatch(collation -> collation.name().equals(name));
    }

    /** A simulated target has the collations of the machine that it runs on, so one that is missing there may exist. */
    Outcome missing(Violation violation) {
        return target.kind() == ServerKind.SIMULATED
                ? Outcome.inconclusive(
                        "the simulated target lacks the collation " + violation.fact()
                                + ", but has not those of a flexible server",
                        "Give the flexible server itself as the target")
                : violation;
    }

    private Stream<SystemCollation> of(String provider) {
        return collations.stream().filter(collation -> collation.provider().equals(provider));
    }

    private static Predicate<String> sameLocale(String provider, String locale) {
        return provider.equals(ICU)
                ? other -> LocaleName.language(other).equals(LocaleName.language(locale))
                : other -> LocaleName.normal(other).equals(LocaleName.normal(locale));
    }
}
