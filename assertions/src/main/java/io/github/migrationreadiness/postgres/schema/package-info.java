/** Checks of objects in the databases of the source, and how they are dropped with what depends on them. */
@NullMarked
package io.github.migrationreadiness.postgres.schema;

import org.jspecify.annotations.NullMarked;
