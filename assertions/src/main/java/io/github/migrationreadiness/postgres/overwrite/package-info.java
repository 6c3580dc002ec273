/** Checks of the databases that the migration creates or overwrites on the target. */
@NullMarked
package io.github.migrationreadiness.postgres.overwrite;

import org.jspecify.annotations.NullMarked;
