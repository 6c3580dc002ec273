/** Checks of what the login and other roles are granted in the databases of the source. */
@NullMarked
package io.github.migrationreadiness.postgres.privilege;

import org.jspecify.annotations.NullMarked;
