package io.github.migrationreadiness.sqlserver;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /** The server that answers is not of the declared kind. */
    public static final KitError OTHER_PRODUCT = KitError.of(
            MigrationSystem.AZURE_SQL,
            "R051",
            "Target of another kind. The target was declared as {declared}, but {found} answers. What holds for one product says"
                    + " nothing of another.",
            "Declare what the target is, or correct its address.");

    private final AzureSqlTargetKind kind;
    private final @Nullable AzureSqlTarget master;

    AzureSqlTarget(AzureSqlTargetKind kind, Plan plan, TsqlInstance instance, Recorder recorder) {
        this(kind, plan, instance, recorder, null);
    }

    private AzureSqlTarget(
            AzureSqlTargetKind kind,
            Plan plan,
            TsqlInstance instance,
            Recorder recorder,
            @Nullable AzureSqlTarget master) {
        super(plan, instance, recorder);
        this.kind = kind;
        this.master = master;
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
     * @throws InconclusiveException if the target cannot be opened
     */
    public Optional<ServerIdentity> otherProduct() {
        return Optional.of(asked().identity()).filter(it -> it.engine() != kind.engine());
    }

    /**
     * {@return a view of the same target whose results go somewhere else}
     *
     * @param recorder takes the result of every check, whatever its status
     */
    public AzureSqlTarget recordingTo(Consumer<CheckResult> recorder) {
        return new AzureSqlTarget(kind, plan(), instance(), recorder().withResults(recorder), master);
    }

    /**
     * {@return a view of the same server that tells when it has produced a result, or gives out a fact or a session}
     *
     * @param use runs at each use, on whichever thread
     */
    public AzureSqlTarget onUse(Runnable use) {
        return new AzureSqlTarget(kind, plan(), instance(), recorder().withUse(use), master);
    }

    /**
     * {@return a view of the same target that accepts further findings}
     *
     * @param further the findings that the team lives with, besides those of the plan
     */
    public AzureSqlTarget accepting(List<Acceptance> further) {
        return new AzureSqlTarget(kind, plan().acceptingToo(further), instance(), recorder(), master);
    }

    /**
     * {@return a view of the same target that is asked in master for the permissions on its server} It is of use for an Azure SQL
     * database, whose sessions cannot move to another one. Closing the view closes both.
     *
     * @param master a target whose DataSource leads to the database master of the same server
     */
    public AzureSqlTarget withMaster(AzureSqlTarget master) {
        return new AzureSqlTarget(kind, plan(), instance(), recorder(), requireNonNull(master, "master"));
    }

    /** {@return what is asked for the permissions on the server: this target where no other one was given} */
    public AzureSqlTarget master() {
        return master == null ? this : master;
    }

    @Override
    public void refresh() {
        super.refresh();
        Optional.ofNullable(master).ifPresent(SqlServer::refresh);
    }

    @Override
    public void interrupt() {
        super.interrupt();
        Optional.ofNullable(master).ifPresent(SqlServer::interrupt);
    }

    @Override
    public void close() {
        super.close();
        Optional.ofNullable(master).ifPresent(SqlServer::close);
    }

    @Override
    public Side side() {
        return Side.TARGET;
    }

    @Override
    void requireDeclaredProduct() {
        otherProduct().ifPresent(found -> {
            throw InconclusiveException.inconclusive(
                    "[" + OTHER_PRODUCT.code() + "] " + OTHER_PRODUCT.title() + ": " + found + " answers instead of "
                            + kind,
                    "Declare what the target is, or correct its address.");
        });
    }
}
