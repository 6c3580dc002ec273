/** Checks of what a session meets: whether the servers answer, and whether the databases are there. */
@NullMarked
package io.github.migrationreadiness.postgres.connection;

import org.jspecify.annotations.NullMarked;
