package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.check.CleanMigration.Servers;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A fault in an otherwise clean migration.
 *
 * @param code the one code that has to speak
 * @param what tells it from other faults with the same code
 * @param servers changes how the servers are started
 * @param plant does the rest
 * @param logins who can see or has the fault
 * @param sources the majors of a source that can have it
 * @param targets the majors of a target that can have it
 * @param shutsOut whether nobody can look at what lies behind it
 */
record Planted(
        String code,
        String what,
        UnaryOperator<Servers> servers,
        Consumer<CleanMigration> plant,
        Set<Login> logins,
        Majors.Range sources,
        Majors.Range targets,
        boolean shutsOut) {

    private static final Majors.Range ALL_SOURCES = new Majors.Range("9.5", "18");
    private static final Majors.Range ALL_TARGETS = new Majors.Range("11", "18");

    /** {@return a fault that is planted in servers as they are} */
    static Planted by(String code, String what, Consumer<CleanMigration> plant) {
        return with(code, what, UnaryOperator.identity()).and(plant);
    }

    /** {@return a fault of the servers as they are started} */
    static Planted with(String code, String what, UnaryOperator<Servers> servers) {
        return new Planted(
                code, what, servers, migration -> {}, EnumSet.allOf(Login.class), ALL_SOURCES, ALL_TARGETS, false);
    }

    /** {@return the fault of statements in the database to migrate} */
    static Planted inDatabase(String code, String... statements) {
        return by(code, statements[0], migration -> migration.inDatabase(statements))
                .and(CleanMigration::giveFunctionsToLogin);
    }

    /** {@return the fault of statements on the target} */
    static Planted onTarget(String code, String... statements) {
        return by(code, statements[0], migration -> migration.onTarget(statements));
    }

    /** {@return this fault, to which more is needed} */
    Planted and(Consumer<CleanMigration> more) {
        return new Planted(code, what, servers, plant.andThen(more), logins, sources, targets, shutsOut);
    }

    /** {@return this fault, which a superuser does not have} */
    Planted ofMigrationLogin() {
        return new Planted(code, what, servers, plant, EnumSet.of(Login.MIGRATION), sources, targets, shutsOut);
    }

    /** {@return this fault, which only sources of these majors can have} */
    Planted onSources(String oldest, String newest) {
        return new Planted(code, what, servers, plant, logins, new Majors.Range(oldest, newest), targets, shutsOut);
    }

    /** {@return this fault, which only migrations to targets of these majors can have} */
    Planted onTargets(String oldest, String newest) {
        return new Planted(code, what, servers, plant, logins, sources, new Majors.Range(oldest, newest), shutsOut);
    }

    /** {@return this fault, for which all that lies behind it cannot be looked at} */
    Planted shuttingOut() {
        return new Planted(code, what, servers, plant, logins, sources, targets, true);
    }

    boolean isPossible(Majors majors) {
        return sources.contains(majors.source()) && targets.contains(majors.target());
    }

    CleanMigration in(Servers itsServers, Login login) {
        CleanMigration migration = new CleanMigration(itsServers, login);
        plant.accept(migration);
        return migration;
    }

    /** {@return whether a result is neither good nor the voice of this fault} */
    boolean isDrownedOutBy(CheckResult result) {
        return switch (result.status()) {
            case PASSED, NOT_APPLICABLE -> false;
            case VIOLATED -> !result.code().equals(code);
            case INCONCLUSIVE -> !shutsOut || !result.reason().startsWith("[" + code + "]");
            default -> true;
        };
    }

    boolean isVoicedBy(CheckResult result) {
        return result.status() == Status.VIOLATED && result.code().equals(code);
    }

    @Override
    public String toString() {
        return code + " by " + what;
    }
}
