package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static java.util.Map.entry;

import io.github.migrationreadiness.DatabaseAssertions;
import io.github.migrationreadiness.SourceServerAssert;
import io.github.migrationreadiness.TargetServerAssert;
import io.github.migrationreadiness.check.ReadinessError;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.platform.commons.support.ReflectionSupport;

/** The assertions that look at a server, each called as a test would; those on the way to it, and to its databases, are left out, and so is the one on the plan alone. */
final class EveryAssertion {

    private static final Map<String, Consumer<SourceServerAssert>> ON_SOURCE = new TreeMap<>(Map.ofEntries(
            entry("hasReplicationRole", SourceServerAssert::hasReplicationRole),
            entry("hasFreeReplicationSlots", SourceServerAssert::hasFreeReplicationSlots),
            entry("hasWalSendersForAllSlots", SourceServerAssert::hasWalSendersForAllSlots),
            entry("hasWalLevel", it -> it.hasWalLevel("logical")),
            entry("hasSupportedVersion", SourceServerAssert::hasSupportedVersion),
            entry("hasOnlyExtensionsOfferedBy", it -> it.hasOnlyExtensionsOfferedBy("16")),
            entry("hasNothingRefusedBy", it -> it.hasNothingRefusedBy("16")),
            entry("hasTcpKeepalives", SourceServerAssert::hasTcpKeepalives),
            entry("hasNoIdleInTransactionTimeout", SourceServerAssert::hasNoIdleInTransactionTimeout),
            entry("hasDatabasesWithinLimits", SourceServerAssert::hasDatabasesWithinLimits),
            entry("hasManageableSize", SourceServerAssert::hasManageableSize),
            entry("hasConnectionsForMigration", SourceServerAssert::hasConnectionsForMigration),
            entry("hasNoReservedNames", SourceServerAssert::hasNoReservedNames),
            entry("hasSufficientLockTable", SourceServerAssert::hasSufficientLockTable)));

    static {
        Arrays.stream(DatabaseAssertions.class.getMethods())
                .filter(method -> method.getName().startsWith("has") && method.getParameterCount() == 0)
                .forEach(method ->
                        ON_SOURCE.put(method.getName(), source -> ReflectionSupport.invokeMethod(method, source)));
    }

    private static final Map<String, Consumer<TargetServerAssert>> ON_TARGET = new TreeMap<>(Map.of(
            "hasTcpKeepalives", TargetServerAssert::hasTcpKeepalives,
            "hasNoIdleInTransactionTimeout", TargetServerAssert::hasNoIdleInTransactionTimeout,
            "hasAzureAdminMembership", TargetServerAssert::hasAzureAdminMembership,
            "hasCreateRole", TargetServerAssert::hasCreateRole));

    private EveryAssertion() {}

    /** Not that of Map, which does not see that a method reference is a Consumer. */
    private static Map.Entry<String, Consumer<SourceServerAssert>> entry(
            String name, Consumer<SourceServerAssert> call) {
        return Map.entry(name, call);
    }

    static Map<String, Runnable> on(SourceServer source) {
        Map<String, Runnable> calls = new TreeMap<>();
        ON_SOURCE.forEach((name, call) -> calls.put(name, () -> call.accept(assertThat(source))));
        return calls;
    }

    static Map<String, Runnable> on(TargetServer target) {
        Map<String, Runnable> calls = new TreeMap<>();
        ON_TARGET.forEach((name, call) -> calls.put(name, () -> call.accept(assertThat(target))));
        return calls;
    }

    static Map<String, Runnable> on(TargetServer target, SourceServer source) {
        Map<String, Runnable> calls = on(target);
        calls.put("allowsExtensionsOf", () -> assertThat(target).allowsExtensionsOf(source));
        calls.put("preloadsLibrariesRequiredBy", () -> assertThat(target).preloadsLibrariesRequiredBy(source));
        calls.put("hasNoDatabasesOf", () -> assertThat(target).hasNoDatabasesOf(source));
        calls.put("allowsSessionTerminationFor", () -> assertThat(target).allowsSessionTerminationFor(source));
        calls.put("allowsDeletionOfDatabasesOf", () -> assertThat(target).allowsDeletionOfDatabasesOf(source));
        calls.put("allowsCleanupFor", () -> assertThat(target).allowsCleanupFor(source));
        calls.put(
                "allowsPublicSchemaOwnerChangeFor", () -> assertThat(target).allowsPublicSchemaOwnerChangeFor(source));
        calls.put("hasEntraRolesOf", () -> assertThat(target).hasEntraRolesOf(source));
        calls.put("canCreateRolesOf", () -> assertThat(target).canCreateRolesOf(source));
        calls.put("hasReadableRolesOf", () -> assertThat(target).hasReadableRolesOf(source));
        calls.put("canGrantRolesOf", () -> assertThat(target).canGrantRolesOf(source));
        calls.put("hasGranteesOn", () -> assertThat(source).hasGranteesOn(target));
        calls.put("hasNoRedundantMembershipsFor", () -> assertThat(target).hasNoRedundantMembershipsFor(source));
        calls.put("allowsAdministratorOf", () -> assertThat(target).allowsAdministratorOf(source));
        calls.put("isNotOlderThan", () -> assertThat(target).isNotOlderThan(source));
        calls.put("hasDatabaseCollationOn", () -> assertThat(source).hasDatabaseCollationOn(target));
        calls.put("hasColumnCollationsOn", () -> assertThat(source).hasColumnCollationsOn(target));
        calls.put("hasOnlyExtensionsSupportedBy", () -> assertThat(source).hasOnlyExtensionsSupportedBy(target));
        calls.put("hasPostgisCompatibleWith", () -> assertThat(source).hasPostgisCompatibleWith(target));
        calls.put(
                "hasNoExtensionsMissingInVersion16",
                () -> assertThat(source).hasNoExtensionsMissingInVersion16(target));
        return calls;
    }

    /** Runs all assertions on the source, whether they pass or not. */
    static void runAllOn(SourceServer source) {
        softly(on(source).values());
    }

    /** Runs all assertions on the target, whether they pass or not. */
    static void runAllOn(TargetServer target, SourceServer source) {
        softly(on(target, source).values());
    }

    private static void softly(Collection<Runnable> assertions) {
        SoftAssertions soft = new SoftAssertions();
        assertions.forEach(assertion -> soft.check(assertion::run));
        Assertions.assertThat(soft.errorsCollected()).hasOnlyElementsOfType(ReadinessError.class);
    }
}
