/** Checks of collations and locales on both servers. */
@NullMarked
package io.github.migrationreadiness.postgres.collation;

import org.jspecify.annotations.NullMarked;
