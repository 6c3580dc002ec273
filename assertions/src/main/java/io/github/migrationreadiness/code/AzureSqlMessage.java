package io.github.migrationreadiness.code;

import java.net.URI;

/** What the tables of Azure SQL have in common: a name beside the message, so that no sentence of it is the title. */
interface AzureSqlMessage extends MigrationError {

    /** The page of the known issues, whichever its date. */
    URI KNOWN_ISSUES =
            URI.create("https://learn.microsoft.com/azure/dms/known-issues-azure-sql-migration-azure-data-studio");

    /** {@return the whole message, for the title is no part of it} */
    @Override
    default MessageTemplate explanation() {
        return message();
    }

    @Override
    default MigrationSystem system() {
        return MigrationSystem.AZURE_SQL;
    }
}
