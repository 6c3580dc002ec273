/** Checks of objects in the databases of the source that a restore by a login without superuser refuses. */
@NullMarked
package io.github.migrationreadiness.postgres.restore;

import org.jspecify.annotations.NullMarked;
