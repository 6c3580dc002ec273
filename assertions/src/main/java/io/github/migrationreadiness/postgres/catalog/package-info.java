/** Queries with version ranges, their execution in one round trip, and facts that several checks read. */
@NullMarked
package io.github.migrationreadiness.postgres.catalog;

import org.jspecify.annotations.NullMarked;
