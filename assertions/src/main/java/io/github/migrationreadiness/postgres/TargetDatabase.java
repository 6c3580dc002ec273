package io.github.migrationreadiness.postgres;

/** One database of the target, whether it exists or not. */
public final class TargetDatabase extends PostgresDatabase {

    private final TargetServer target;

    TargetDatabase(TargetServer target, String name) {
        super(target, name);
        this.target = target;
    }

    /** {@return the server that it belongs to} */
    public TargetServer target() {
        return target;
    }
}
