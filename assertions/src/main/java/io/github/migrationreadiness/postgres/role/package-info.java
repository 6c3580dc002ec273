/** Checks of roles and memberships on both servers. */
@NullMarked
package io.github.migrationreadiness.postgres.role;

import org.jspecify.annotations.NullMarked;
