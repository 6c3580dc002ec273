/** Checks of the privileges of the login and of other roles in the databases of the source. */
@NullMarked
package io.github.migrationreadiness.postgres.privilege;

import org.jspecify.annotations.NullMarked;
