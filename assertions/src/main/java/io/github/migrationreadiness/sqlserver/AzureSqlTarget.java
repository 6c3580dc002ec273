package io.github.migrationreadiness.sqlserver;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.code.SqlServerError;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Azure SQL target that the migration fills: a managed instance, a database, or a SQL Server on a virtual machine.
 *
 * <pre>{@code
 * try (AzureSqlTarget target = AzureSqlTarget.builder(AzureSqlTargetKind.MANAGED_INSTANCE).dataSource(instance).build()) {
 *     assertThat(target).hasStorageFor(source);
 * }
 * }</pre>
 */
public final class AzureSqlTarget extends SqlServer {

    private final AzureSqlTargetKind kind;

    AzureSqlTarget(AzureSqlTargetKind kind, Plan plan, TsqlInstance instance, Consumer<CheckResult> recorder) {
        super(plan, instance, recorder);
        this.kind = kind;
    }

    /**
     * {@return a builder}
     *
     * @param kind what the migration goes to; a server of another product is refused by every check
     */
    public static SqlServerBuilder<AzureSqlTarget> builder(AzureSqlTargetKind kind) {
        return SqlServerBuilder.ofTarget(requireNonNull(kind, "kind"));
    }

    /** {@return what the migration goes to} */
    public AzureSqlTargetKind kind() {
        return kind;
    }

    /**
     * {@return what answers instead of the kind that was declared; empty where that is what answers}
     *
     * @throws UnansweredException if the target cannot be opened
     */
    public Optional<ServerIdentity> otherProduct() {
        return Optional.of(instance().identity()).filter(it -> it.engine() != kind.engine());
    }

    /**
     * {@return a view of the same target whose results go somewhere else}
     *
     * @param recorder takes the result of every check, whatever its status
     */
    public AzureSqlTarget recordingTo(Consumer<CheckResult> recorder) {
        return new AzureSqlTarget(kind, plan(), instance(), requireNonNull(recorder, "recorder"));
    }

    /**
     * {@return a view of the same target that accepts further findings}
     *
     * @param further the findings that the team lives with, besides those of the plan
     */
    public AzureSqlTarget accepting(List<Acceptance> further) {
        return new AzureSqlTarget(kind, plan().acceptingToo(further), instance(), recorder());
    }

    @Override
    public Side side() {
        return Side.TARGET;
    }

    @Override
    void requireDeclaredProduct() {
        otherProduct().ifPresent(found -> {
            SqlServerError error = SqlServerError.OTHER_PRODUCT;
            throw UnansweredException.inconclusive(
                    "[" + error.code() + "] " + error.title() + ": " + found + " answers instead of " + kind,
                    "Declare what the target is, or correct its address.");
        });
    }
}
