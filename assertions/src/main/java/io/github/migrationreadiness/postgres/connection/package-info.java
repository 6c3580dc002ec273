/** Checks of connections: the servers accept sessions, and the databases exist. */
@NullMarked
package io.github.migrationreadiness.postgres.connection;

import org.jspecify.annotations.NullMarked;
