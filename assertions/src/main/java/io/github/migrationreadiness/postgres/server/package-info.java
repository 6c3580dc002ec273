/** Checks of the databases to migrate as the server lists them: their number, names, sizes, encodings and limits. */
@NullMarked
package io.github.migrationreadiness.postgres.server;

import org.jspecify.annotations.NullMarked;
