/** Checks of the databases to migrate as the server lists them: their number, names, sizes, encodings and limits. */
@NullMarked
package io.github.migrationreadiness.postgres.limit;

import org.jspecify.annotations.NullMarked;
