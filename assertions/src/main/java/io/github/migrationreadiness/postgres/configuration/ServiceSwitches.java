package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.TargetServer;

/**
 * What the parameters of the target make the migration service leave out. That it then does not check for what it leaves
 * out is inferred.
 */
public final class ServiceSwitches {

    private ServiceSwitches() {}

    /**
     * Goes on where the service migrates extensions; otherwise they are no condition of the service, and left to the team.
     *
     * @param target the server with the switch
     */
    public static void requireExtensions(TargetServer target) {
        if (isOn(target, MigrationParameter.SKIP_EXTENSIONS)) {
            throw InconclusiveException.notApplicable(MigrationParameter.SKIP_EXTENSIONS
                    + " is on at the target, so no extensions are migrated: before the migration, create those on the"
                    + " target that the schema needs");
        }
    }

    /**
     * {@return whether the service leaves roles out}
     *
     * @param target the server with the switch
     */
    public static boolean skipRoles(TargetServer target) {
        return isOn(target, MigrationParameter.SKIP_ROLE_USER);
    }

    private static boolean isOn(TargetServer target, String name) {
        return target.read(MigrationParameter.ALL).stream()
                .anyMatch(parameter -> parameter.name().equals(name) && parameter.isOn());
    }
}
