package io.github.migrationreadiness.sqlserver;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import java.util.List;
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
}
