package io.github.migrationreadiness.postgres.check;

/** Whom the kit's sessions log in as, on either server. */
enum Login {
    /** The superuser, who may do anything. */
    SUPERUSER,
    /** A role with what a migration asks for, and nothing more. */
    MIGRATION
}
