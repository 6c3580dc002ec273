package io.github.migrationreadiness.code;

import java.net.URI;

/** What the tables of Azure SQL have in common: a name in addition to the message, so that no sentence of it is the title. */
interface AzureSqlMessage extends DocumentedError {

    /** The page of the known issues, whichever its date. */
    URI KNOWN_ISSUES =
            URI.create("https://learn.microsoft.com/azure/dms/known-issues-azure-sql-migration-azure-data-studio");

    @Override
    default String title() {
        return text().title();
    }

    /** {@return the whole message, for the title is no part of it} */
    @Override
    default MessageTemplate explanation() {
        return message();
    }

    @Override
    default URI documentation() {
        return KNOWN_ISSUES;
    }

    @Override
    default MigrationSystem system() {
        return MigrationSystem.AZURE_SQL;
    }
}
