/** The SQL: named queries with row type and version range, and the batch that runs many of them in one round trip. */
@NullMarked
package io.github.migrationreadiness.postgres.catalog;

import org.jspecify.annotations.NullMarked;
