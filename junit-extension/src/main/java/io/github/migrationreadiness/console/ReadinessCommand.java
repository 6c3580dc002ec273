package io.github.migrationreadiness.console;

import picocli.CommandLine.Command;

/** The commands together. */
@Command(
        name = "migration-readiness",
        description = "Finds the documented errors of a migration to Azure Database for PostgreSQL before the migration"
                + " does, and finds those behind what a migration said.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit status:%n",
        footer = {
            "  0    ready, or the command did what it was asked",
            "  1    not ready: a documented condition does not hold",
            "  2    undecided: something could not be checked, or there is no target",
            "  3    wrong usage, configuration or input",
            "  130  interrupted",
            "",
            "Nothing is created or changed on a server, and every session is read-only."
        })
final class ReadinessCommand {}
