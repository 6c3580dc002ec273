package io.github.migrationreadiness.sqlserver.check;

/** Why something is only a warning: what the page of 10/28/2025 says otherwise than that of 10/19/2022. */
final class NewerPage {

    static final String HAS_A_MIGRATION_OF_LOGINS =
            "the newer page lists logins and server roles no longer, for there is a migration of logins";

    private NewerPage() {}
}
