package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.configuration.ServiceSwitches;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import io.github.migrationreadiness.postgres.reference.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The extensions that the migration service refuses although the target offers them.
 *
 * @param data which extensions they are
 * @param source decides whether the refusal applies
 * @param rolesSkipped whether the target has the migration of roles switched off
 */
record ServiceRefusals(ReferenceData data, SourceServer source, boolean rolesSkipped) {

    private static final ServerVersion FIRST_WITHOUT_ROLES = ServerVersion.of("16");

    static ServiceRefusals of(SourceServer source, TargetServer target) {
        return new ServiceRefusals(target.referenceData(), source, ServiceSwitches.skipRoles(target));
    }

    static ServiceRefusals withoutTarget(SourceServer source) {
        return new ServiceRefusals(source.referenceData(), source, false);
    }

    /** {@return whether an extension is refused, offered or not} */
    boolean always(InstalledExtension extension) {
        return data.refused(Refusal.ALWAYS).contains(extension.name().toLowerCase(Locale.ROOT));
    }

    /** {@return why an extension is refused, if it is} */
    Optional<String> reason(InstalledExtension extension, String offered) {
        return Arrays.stream(Refusal.values())
                .filter(refusal ->
                        data.refused(refusal).contains(extension.name().toLowerCase(Locale.ROOT)))
                .filter(refusal -> applies(refusal, extension.version(), offered))
                .findFirst()
                .map(refusal -> words(refusal, extension.version(), offered) + " (" + data + ")");
    }

    private boolean applies(Refusal refusal, String installed, String offered) {
        return switch (refusal) {
            case ALWAYS -> true;
            case ONLINE -> source.plan().mode() == Mode.ONLINE;
            case UNLESS_SINGLE_SERVER -> !migratesRoles();
            case TO_LATER_MAJOR -> major(installed) < major(offered);
        };
    }

    private boolean migratesRoles() {
        return source.kind() == ServerKind.AZURE_SINGLE_SERVER
                && !source.version().isAtLeast(FIRST_WITHOUT_ROLES)
                && !rolesSkipped;
    }

    private static int major(String version) {
        return DottedVersion.parse(version).map(DottedVersion::major).orElse(0);
    }

    private static String words(Refusal refusal, String installed, String offered) {
        return switch (refusal) {
            case ALWAYS -> "is refused by the migration service";
            case ONLINE -> "is refused by the migration service in online migrations";
            case UNLESS_SINGLE_SERVER ->
                "is refused by the migration service, unless it migrates the roles of a single server too";
            case TO_LATER_MAJOR -> installed + " cannot become the target's " + offered;
        };
    }
}
